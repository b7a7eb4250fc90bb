/** `npm run bench -- NAME [SIZES...]`: checks and times one workload. Exit code 1 where a check fails. */
import { model } from "./model.ts";
import { rw1 } from "./rw1.ts";
import { scaling } from "./scaling.ts";

const benches: Readonly<Record<string, (sizes: readonly number[]) => Promise<boolean>>> = {
  rw1,
  model,
  scaling,
};

const [name = "", ...sizes] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  console.error(
    `npm run bench -- NAME: ${name ? `no bench "${name}"` : "no name"}; expected one of ${Object.keys(benches).join(", ")}`,
  );
  process.exitCode = 2;
} else if (!(await bench(sizes.map(Number)))) {
  process.exitCode = 1;
}
