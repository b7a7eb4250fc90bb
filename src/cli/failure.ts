import { CommanderError } from "commander";
import { UserFault } from "../engine/faults.ts";

/** The user's mistake, ours, and a stop by Ctrl-C. */
export const exit = { user: 2, ours: 1, interrupted: 130 } as const;

/** Says what went wrong in one line on stderr and sets the exit code. */
export function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has said it already; help and version are no fault.
    process.exitCode = error.exitCode === 0 ? 0 : exit.user;
    return;
  }
  const user = isUserFault(error);
  process.exitCode = user ? exit.user : exit.ours;
  say(error instanceof Error ? error.message : String(error));
  if (process.env["MULTIVECTOR_DEBUG"] === "1" && error instanceof Error) console.error(error.stack);
  else if (!user) say("this is a fault of multivector; MULTIVECTOR_DEBUG=1 shows where");
}

/** By name too: a worker brings its own copy of the class. */
const isUserFault = (error: unknown): error is Error =>
  error instanceof UserFault || (error instanceof Error && error.name === "UserFault");

/** One line on stderr. */
export function say(message: string): void {
  process.stderr.write(`multivector: ${oneLine(message)}\n`);
}

export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();
