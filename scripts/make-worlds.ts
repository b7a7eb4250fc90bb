// Writes the later starting worlds in data/worlds: the states that the baseline ensemble reaches (median and 5-95 % band,
// both damping forms pooled), with the facts of data/worlds/facts.csv in their place.
//   node scripts/make-worlds.ts [RUNS] [SEED]
import { writeFileSync } from "node:fs";
import { makeExperiment } from "../src/analysis/experiment/experiment.ts";
import { quantiles } from "../src/analysis/statistics/quantile.ts";
import { loadData } from "../src/data/load.ts";
import { cellName } from "../src/engine/layout.ts";
import { formatQuarter, quarter } from "../src/engine/quarter.ts";

const [runs, seed] = [Number(process.argv[2] ?? 400), Number(process.argv[3] ?? 1)];
const dates = ["2013-Q1", "2020-Q4", "2026-Q1"].map(quarter);
const data = loadData();
const scenario = data.scenarios.find(({ id }) => id === "baseline")!;
const states = new Map(dates.map((at) => [at, [] as Float64Array[]]));

function collect(damping: string) {
  const structure = { options: { damping }, off: {} };
  const arm = { name: "baseline", scenario, structure, set: [], withhold: [], draws: "prior" } as const;
  const experiment = makeExperiment({ ...arm, from: "2001-Q1", to: "2026-Q4", seed }, data);
  const { program } = experiment.simulation;
  const begin = (at: number) => void states.get(at)?.push(program.world.slice(0, program.layout.stocks));
  for (let run = 0; run < runs; run++) experiment.simulation.run(experiment.draw(run), seed, run, { begin });
  return program.layout;
}

const layout = ["multiplicative", "additive"].map(collect)[0];
const header = "quantity,index,value,low,high,draw,unit,source,note";
const drawOf = new Map(data.worlds["2001-Q1"].map((row) => [`${row.quantity}[${row.index}]`, row.draw]));
for (const at of dates) {
  const world = formatQuarter(at);
  const lines = Array.from({ length: layout.stocks }, (_, cell) => {
    const [, quantity, labels] = /^(\w+)(?:\[(.*)\])?$/.exec(cellName(layout, cell))!;
    const index = (labels ?? "").replaceAll(",", "/");
    const fact = data.worldFacts.find(
      (row) => row.world === at && row.quantity === quantity && row.index === index,
    );
    const sorted = Float64Array.from(states.get(at)!, (state) => state[cell]).sort();
    const whole = layout.quantities[quantity].unit === "rung";
    const [low, value, high] = fact
      ? [fact.low, fact.value, fact.high]
      : quantiles(sorted, [0.05, 0.5, 0.95]);
    const draw = low < high && !whole ? drawOf.get(`${quantity}[${index}]`) || `world.${quantity}` : "";
    const source = fact ? `"${fact.source}"` : `Baseline ensemble`;
    const note = fact ? `"${fact.note}"` : `median and 5-95 % of ${2 * runs} runs; seed ${seed}`;
    const figures = [value, low, high].map((x) => (whole ? Math.round(value) : Number(x.toPrecision(4))));
    return [quantity, index, ...figures, draw, layout.quantities[quantity].unit, source, note].join(",");
  });
  writeFileSync(
    new URL(`../data/worlds/${world}.csv`, import.meta.url),
    `${[header, ...lines].join("\n")}\n`,
  );
}
