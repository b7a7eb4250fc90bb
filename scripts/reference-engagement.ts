// Prints the reference yields of src/region/closing/referenceEngagement.ts anew: what they are now times the reach that the
// baseline ensemble has in 2001 to 2019 (mean over quarters, median over runs, both damping forms pooled).
// Run it again after pasting: outsiders' ties read reach, so a second round may still move the last digit.
//   node scripts/reference-engagement.ts [RUNS] [SEED]
import { makeExperiment } from "../src/analysis/experiment/experiment.ts";
import { quantiles } from "../src/analysis/statistics/quantile.ts";
import { loadData } from "../src/data/load.ts";
import { columnOf } from "../src/engine/layout.ts";
import { HOSTS, power } from "../src/region/axes.ts";
import { REFERENCE } from "../src/region/closing/referenceEngagement.ts";

const [runs, seed] = [Number(process.argv[2] ?? 400), Number(process.argv[3] ?? 1)];
const data = loadData();
const scenario = data.scenarios.find(({ id }) => id === "baseline")!;
const means = Array.from(REFERENCE, () => [] as number[]);

function collect(damping: string): void {
  const structure = { options: { damping }, off: {} };
  const arm = { name: "baseline", scenario, structure, set: [], withhold: [], draws: "prior" } as const;
  const { simulation, draw } = makeExperiment({ ...arm, from: "2001-Q1", to: "2019-Q4", seed }, data);
  const reach = columnOf(simulation.program.layout, simulation.program.world, "reach");
  const sum = new Float64Array(reach.length);
  const state = () => reach.forEach((value, i) => (sum[i] += value / simulation.quarters));
  for (let run = 0; run < runs; run++) {
    sum.fill(0);
    simulation.run(draw(run), seed, run, { state });
    sum.forEach((mean, i) => means[i].push(mean));
  }
}

for (const damping of ["multiplicative", "additive"]) collect(damping);
const yields = REFERENCE.map((of, i) => of * quantiles(Float64Array.from(means[i]).sort(), [0.5])[0]);
power.labels.forEach((label, q) => {
  const row = Array.from(yields.subarray(q * HOSTS, (q + 1) * HOSTS), (x) => Number(x.toPrecision(3)));
  console.log(`  ${label}: [${row.join(", ")}],`);
});
