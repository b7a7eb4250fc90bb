import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const processes = join(import.meta.dirname, "../scripts/processes.mjs");

/** Runs a program under standIn, sends it signals once it has said it is up, and waits for its end. */
function standInFor(program: string, signals: readonly NodeJS.Signals[] = []) {
  const starter = `
    import { standIn } from ${JSON.stringify(processes)};
    standIn(process.execPath, ["-e", ${JSON.stringify(program)}], process.env);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", starter], { detached: true });
  return new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((resolve) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said === "up\n") for (const signal of signals) child.kill(signal);
    });
    child.on("close", (code, signal) => resolve({ code, signal, said }));
  });
}

test("the exit code of a program that we stand in for is ours", async () => {
  expect(await standInFor("process.exit(7)")).toMatchObject({ code: 7 });
});

test("an interrupt sent to us alone reaches the program once", async () => {
  const program = `
    process.on("SIGINT", () => { console.log("interrupted"); setTimeout(() => process.exit(3), 200); });
    setInterval(() => {}, 1000);
    console.log("up");`;
  expect(await standInFor(program, ["SIGINT"])).toEqual({ code: 3, signal: null, said: "up\ninterrupted\n" });
});

test("we end by the signal that ended the program", async () => {
  const program = 'setInterval(() => {}, 1000); console.log("up");';
  expect(await standInFor(program, ["SIGTERM"])).toMatchObject({ code: null, signal: "SIGTERM" });
});

test("the program ends when we are killed", async () => {
  const program = `
    import(${JSON.stringify(processes)}).then(({ endWithParent }) => {
      endWithParent();
      setInterval(() => {}, 1000);
      console.log("up");
    });`;
  // The output closes only when the program, which shares it, has ended too.
  expect(await standInFor(program, ["SIGKILL"])).toMatchObject({ signal: "SIGKILL", said: "up\n" });
});
