/** All checks, the tests last, so that their summary ends the output. Arguments go to vitest. */
import { build } from "./build.mjs";
import { environment, runScript, script } from "./prepare.mjs";
import { endWithParent, standIn } from "./processes.mjs";

const checks = ["check:types", "check:format", "check:lint", "check:unused"];

async function pass(name, check) {
  const started = performance.now();
  try {
    await check();
  } catch (error) {
    // The first failure speaks alone, and to the end: a pipe may take its time.
    process.stderr.write(`${error.text || error.message}\n${name} failed\n`, () => process.exit(1));
    await new Promise(() => {});
  }
  console.log(`${name} passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

endWithParent();
await Promise.all(checks.map((name) => pass(name, () => runScript(name))));
await pass("build", build);

const [vitest, ...args] = script("check:tests").split(" ");
standIn(vitest, [...args, ...process.argv.slice(2)], environment());
