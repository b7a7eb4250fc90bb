import { drawnOfAll } from "../engine/binding.ts";
import { layoutOf } from "../engine/layout.ts";
import type { AnyMechanism } from "../engine/mechanism.ts";
import type { DataSet } from "../data/records.ts";
import { model } from "../mechanisms/index.ts";

const unique = (names: readonly string[]) => [...new Set(names)];

const reads = ({ steps }: AnyMechanism) => unique(steps.flatMap((step) => step.reads));
const writes = ({ steps }: AnyMechanism) => unique(steps.flatMap((step) => step.writes));

/** The mechanisms of the contract, each with its parameters and what they rest on. */
export const listMechanisms = () => model.mechanisms.filter(({ role }) => role !== "closing").map(described);

/** The closing equations: needed to run, never switched off. */
export const listEquations = () => model.mechanisms.filter(({ role }) => role === "closing").map(described);

function described(mechanism: AnyMechanism) {
  const { name, title, explanation, tier, places, says, offShould } = mechanism;
  return {
    name,
    title,
    explanation,
    tier,
    places,
    says,
    offShould,
    reads: reads(mechanism),
    writes: writes(mechanism),
    parameters: Object.entries(mechanism.parameters).map(([key, parameter]) => {
      const { label, unit, claims = [], facts = [], assumption, reviewed } = parameter;
      return { name: key, label, unit, claims, facts, assumption, reviewed };
    }),
    terms: Object.keys(mechanism.terms ?? {}),
    options: mechanism.options ?? {},
  };
}

export function listQuantities() {
  const { length } = layoutOf(model.quantities);
  const names = (holds: (mechanism: AnyMechanism) => boolean) =>
    model.mechanisms.filter(holds).map((mechanism) => mechanism.name);
  return Object.entries(model.quantities).map(([name, quantity]) => ({
    name,
    symbol: quantity.symbol,
    label: quantity.label,
    unit: quantity.unit,
    kind: quantity.kind,
    axes: (quantity.axes ?? []).map((axis) => ({ name: axis.name, labels: axis.labels })),
    cells: length[name],
    bounds: quantity.bounds,
    observable: quantity.observable,
    writtenBy: names((mechanism) => writes(mechanism).includes(name)),
    readBy: names((mechanism) => reads(mechanism).includes(name)),
  }));
}

/** Every drawn parameter: tables have one entry for each label. */
export const listParameters = () =>
  drawnOfAll(model.mechanisms).map(({ id, mechanism, label, value, range, distribution, parameter }) => ({
    id,
    mechanism,
    label,
    unit: parameter.unit,
    value,
    range,
    distribution,
    claims: parameter.claims ?? [],
    facts: parameter.facts ?? [],
    assumption: parameter.assumption,
    reviewed: parameter.reviewed,
  }));

/** Structural options with their forms, the default first, then presets. */
export function listStructures({ structures }: DataSet) {
  const options = model.mechanisms.flatMap(({ name, title, options: own }) =>
    Object.entries(own ?? {}).map(([option, forms]) => ({
      id: option,
      kind: "option",
      title: `Option of ${title.toLowerCase()}`,
      mechanism: name,
      forms,
    })),
  );
  return [...options, ...structures.map((structure) => ({ kind: "preset", ...structure }))];
}
