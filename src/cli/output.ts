import { widthOf } from "./table.ts";

/** Where answers go, and how wide it is. Progress and faults go to stderr. */
export const screen = (): { readonly width: number } => ({ width: widthOf(process.stdout) });

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One JSON object; NaN becomes null. */
const printJson = (value: unknown): void => print(JSON.stringify(value, undefined, 2));

/** Prints an answer as asked for: as JSON, or as text, which is only put together then. */
export function answer(json: boolean | undefined, value: unknown, text: () => string): void {
  if (json) printJson(value);
  else print(text());
}

/** A reader such as `head` that has seen enough is no fault. */
export function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(process.exitCode ?? 0);
    });
}
