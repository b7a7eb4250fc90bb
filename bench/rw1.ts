import { deviations, quietError } from "./rw1/checks.ts";
import { spread } from "./rw1/spread.ts";
import { ensemble } from "./rw1/tally.ts";
import { type Round, turns } from "./rw1/turns.ts";

const TOLERANCE = 1e-9;
/** Joint standard errors. */
const LIMIT = 4;
/** What the engine should reach of the speed of the program written by hand. */
const TARGET = 0.7;

/**
 * RW1: is the engine right, and how fast is it beside a program written by hand?
 * `sizes`: runs of the ensemble that is checked, rounds, runs of each program in a round.
 * Returns whether every check passed; speed is shown and never judged, because it depends on what else a machine does.
 */
export async function rw1(sizes: readonly number[]): Promise<boolean> {
  const [checked = 20_000, rounds = 40, runs = 100] = sizes;
  const right = [checkQuiet(), checkEnsemble(checked)].every(Boolean);
  await compare(rounds, runs);
  return right;
}

function checkQuiet(): boolean {
  const error = quietError();
  console.log(
    `without noise, D0 and D1: largest error ${error.toExponential(1)} (${verdict(error <= TOLERANCE)})`,
  );
  return error <= TOLERANCE;
}

function checkEnsemble(runs: number): boolean {
  console.log(`ensemble of ${runs} runs: distance from the expected figures in joint standard errors`);
  const rows = deviations(ensemble(runs, 1));
  for (const { metric, mean, sd } of rows)
    console.log(`  ${metric.padEnd(28)} mean ${signed(mean)}  s.d. ${signed(sd)}`);
  const right = rows.every(({ mean, sd }) => Math.abs(mean) <= LIMIT && Math.abs(sd) <= LIMIT);
  console.log(`  all within ${LIMIT}: ${verdict(right)}`);
  return right;
}

async function compare(rounds: number, runs: number): Promise<void> {
  console.log(`speed: ${rounds} rounds of ${runs} runs each, one thread, in turns`);
  const seen: Round[] = [];
  for await (const round of turns(rounds, runs)) seen.push(round);
  const engine = seen.map((round) => round.engine);
  const reference = seen.map((round) => round.reference);
  console.log(`  engine   ${spread(engine, 0)} runs a second`);
  console.log(`  by hand  ${spread(reference, 0)} runs a second`);
  console.log(
    `  ratio    ${spread(
      seen.map((round) => round.engine / round.reference),
      3,
    )}; target ${TARGET}`,
  );
}

const signed = (x: number) => `${x < 0 ? "" : "+"}${x.toFixed(2)}`;
const verdict = (right: boolean) => (right ? "passed" : "FAILED");
