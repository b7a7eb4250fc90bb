import { spread } from "./rw1/spread.ts";
import { type Round, turns } from "./rw1/turns.ts";

/** Runs of 25 years a second on one core. */
const TARGET = 300;

/**
 * The full model beside the hand-written RW1 program, in turns on one thread: runs of 25 years a second, and the ratio
 * to RW1 runs a second, which tells a slow machine from a slow model. `sizes`: rounds, runs of each in a round.
 */
export async function model(sizes: readonly number[]): Promise<boolean> {
  const [rounds = 30, runs = 100] = sizes;
  console.log(
    `full model, 2001-2025: ${rounds} rounds of ${runs} runs each, one thread, in turns with RW1 by hand`,
  );
  const seen: Round[] = [];
  for await (const round of turns(rounds, runs, new URL("model/model.ts", import.meta.url))) seen.push(round);
  console.log(
    `  full model   ${spread(
      seen.map(({ engine }) => engine),
      0,
    )} runs a second; target ${TARGET}`,
  );
  console.log(
    `  RW1 by hand  ${spread(
      seen.map(({ reference }) => reference),
      0,
    )} runs a second`,
  );
  console.log(
    `  ratio        ${spread(
      seen.map(({ engine, reference }) => engine / reference),
      3,
    )}`,
  );
  return true;
}
