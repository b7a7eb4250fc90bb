import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Tally } from "./tally.ts";

/** What a child is asked for. */
export interface Request {
  readonly runs: number;
  readonly seed: number;
}

/** Runs a second of both programs in one pair of turns. */
export interface Round {
  readonly engine: number;
  readonly reference: number;
}

/** Enough for the compiler to have seen everything. */
const WARM_UP = 300;

/**
 * Lets a program on the engine (RW1 unless given) and the RW1 program written by hand run in turns, one thread each, and yields both speeds of each round.
 * Turns are short, so that whatever else the machine does slows both alike; the first turn goes to each alternately.
 */
export async function* turns(
  rounds: number,
  runs: number,
  program = new URL("engine.ts", import.meta.url),
): AsyncGenerator<Round> {
  const engine = fork(program);
  const reference = fork(new URL("reference.mjs", import.meta.url));
  try {
    for (const child of [engine, reference]) await speedOf(child, WARM_UP, 0);
    for (let round = 1; round <= rounds; round++) {
      const speeds = new Map<ChildProcess, number>();
      const order = round % 2 === 0 ? [engine, reference] : [reference, engine];
      for (const child of order) speeds.set(child, await speedOf(child, runs, round));
      yield { engine: speeds.get(engine)!, reference: speeds.get(reference)! };
    }
  } finally {
    engine.kill();
    reference.kill();
  }
}

async function speedOf(child: ChildProcess, runs: number, seed: number): Promise<number> {
  const request: Request = { runs, seed };
  child.send(request);
  const [tally] = (await once(child, "message")) as [Tally];
  return tally.runs / tally.seconds;
}
