/** Installs what is missing, then runs a command under a Node that is new enough: `with-node.mjs vitest run`. */
import { environment, prepare } from "./prepare.mjs";
import { standIn } from "./processes.mjs";

const [command, ...args] = process.argv.slice(2);

try {
  await prepare();
  standIn(command, args, environment());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
