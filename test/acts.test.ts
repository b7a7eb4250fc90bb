import { expect, test } from "vitest";
import { layoutOf, parseCells } from "../src/engine/layout.ts";
import { model } from "../src/mechanisms/index.ts";
import { board, bloc, host, power } from "../src/region/axes.ts";
import { actKinds } from "../src/region/chronicle/kinds.ts";
import type { ActKind } from "../src/region/chronicle/kind.ts";
import { fill, labelsAt } from "../src/region/chronicle/template.ts";

// Every discrete act of the model has a kind, so that a chronicle leaves none out.

const layout = layoutOf(model.quantities);
const steps = model.mechanisms.flatMap((mechanism) =>
  mechanism.steps.map((step) => ({ by: mechanism.name, step })),
);
const draws = steps.flatMap(({ by, step }) => step.draws.map((name) => ({ name: `${by}.${name}`, step })));
const drawNames = draws.map(({ name }) => name);

/** Draws that are a yes or no, or a count: what their step asks for by name. */
const discrete = draws
  .filter(({ name, step }) =>
    new RegExp(`(bernoulli|poisson)\\(\\s*draws\\.${name.split(".")[1]}\\b`).test(step.run.toString()),
  )
  .map(({ name }) => name);

const known = new Set(
  actKinds.flatMap(({ draws: own = [], shapedBy = [] }) => [...own.map(({ draw }) => draw), ...shapedBy]),
);

test("every yes or no and every count that a mechanism draws belongs to a kind of act", () => {
  expect(discrete.length).toBeGreaterThan(15);
  expect(discrete.filter((name) => !known.has(name))).toEqual([]);
});

test("every draw that a kind names is made", () => {
  expect([...known].filter((name) => !drawNames.includes(name))).toEqual([]);
});

test("kinds have names of their own", () => {
  const names = actKinds.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
});

/** The labels of each cell in which a kind may show. */
function placesOf({ sign }: ActKind) {
  const { axes = [] } = model.quantities[sign.quantity];
  return Array.from({ length: layout.length[sign.quantity] }, (_, cell) => ({
    ...labelsAt(axes, cell),
    count: "1",
    level: "1",
  }));
}

test.each(actKinds.map((kind) => [kind.kind, kind] as const))(
  "%s names what exists, in every place",
  (_, kind) => {
    const { text, actor, target = "", record, lever, consent, terms = [], follows, sign, effect } = kind;
    const named = [
      record,
      lever,
      consent?.quantity,
      ...[...terms, ...follows].map(({ quantity }) => quantity),
    ].filter((template) => template !== undefined);
    const actors = new Set<string>([...power.labels, ...host.labels, ...bloc.labels, ""]);
    for (const places of placesOf(kind)) {
      for (const template of named)
        expect(parseCells(layout, fill(template, places), kind.kind).cells.length).toBeGreaterThan(0);
      for (const code of [actor, target, consent?.of ?? ""]) expect(actors).toContain(fill(code, places));
      expect(board.labels).toContain(fill(kind.board, places));
      const said = [text, ...[...terms, ...follows].map(({ says }) => says)].map((one) => fill(one, places));
      for (const sentence of said) expect(sentence).toMatch(/^[^.{}]+$/);
    }
    const kindOf = (template = "") => model.quantities[template.split("[")[0]]?.kind;
    expect([undefined, "lever"]).toContain(kindOf(lever));
    expect([undefined, "exogenous"]).toContain(kindOf(record));
    const writers = [...(sign.how === "count" ? [] : [sign]), ...(effect ? [effect] : [])];
    for (const { by, quantity } of writers) {
      const found = steps.filter((one) => one.by === by && one.step.writes.includes(quantity));
      expect([by, quantity, found.length]).toEqual([by, quantity, 1]);
    }
  },
);
