import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { loadData } from "../../src/data/load.ts";

// Loaded by Node itself: the test runner rewrites every call across modules, which triples the time of a run.
const native = createRequire(import.meta.url);
const path = "../../scripts/loops/";
const { loops } = native(`${path}chains.ts`) as typeof import("../../scripts/loops/chains.ts");
const { measure, verdict } = native(`${path}measure.ts`) as typeof import("../../scripts/loops/measure.ts");

// Section 7 of the domain contract. Sizes are in docs/loops.md; what is `open` there is a result and not judged here.
const data = loadData();

test.each(loops.map((loop) => [loop.number, loop] as const))(
  "loop %i goes round link by link",
  (_n, loop) => {
    const { links, gains, cutLinks } = measure(loop, data, { runs: 60, seed: 7 });

    const signs = links.filter(({ sign }) => sign !== "open");
    expect(signs.map(({ cells, effect }) => [cells, verdict(effect)])).toEqual(
      signs.map(({ cells, sign }) => [cells, sign]),
    );

    for (const { held, ends, still, silent } of loop.breaks) {
      const cut = (cells: string) => verdict(cutLinks[held][cells]);
      const signOf = (cells: string) => links.find((link) => link.cells === cells)?.sign;
      expect({ held, still: still.map((cells) => [cells, cut(cells)]) }).toEqual({
        held,
        still: still.map((cells) => [cells, signOf(cells)]),
      });
      expect({ held, silent: silent.map((cells) => [cells, cut(cells)]) }).toEqual({
        held,
        silent: silent.map((cells) => [cells, "none"]),
      });
      // What the held link feeds back.
      const judged = gains.filter((gain) => gain.held === held && ends[gain.cells] !== "open");
      expect({ held, fedBack: judged.map(({ cells, fedBack }) => [cells, verdict(fedBack)]) }).toEqual({
        held,
        fedBack: judged.map(({ cells }) => [cells, ends[cells]]),
      });
    }
  },
);
