/** Which Node runs this package: the one at hand if it is new enough, else a private copy in `.node/`. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { output, runNpm } from "./processes.mjs";

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const version = "24.21.0";
const oldest = [22, 18];

// SHA-512 of the npm package node-<platform> at that version: another tarball is refused. None exists for macOS.
const tarballs = {
  "linux-x64": "3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  "linux-arm64": "FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  "win-x64": "0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
};

const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const folder = join(root, ".node");
const executable = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");

/** One line that says what to install. */
export const advice = `Multivector needs Node ${oldest.join(".")} or newer and found ${process.versions.node}: install Node 24 from https://nodejs.org`;

/** The path of a Node that can run this package, or undefined. */
export function fitNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  return isFetched() ? executable : undefined;
}

function isFetched() {
  try {
    return (
      existsSync(executable) &&
      JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version === version
    );
  } catch {
    return false;
  }
}

/** Puts the private Node into `.node/`. Throws what to install instead when that fails. */
export async function fetchNode() {
  const expected = tarballs[platform];
  if (!expected) throw new Error(advice);
  console.error(`Fetching Node ${version} into .node/, once (this machine has ${process.versions.node})`);
  const fresh = join(folder, `fetching-${process.pid}`);
  try {
    mkdirSync(fresh, { recursive: true });
    const request = ["pack", `node-${platform}@${version}`, "--pack-destination", fresh];
    await runNpm(request, { node: process.execPath, cwd: root, env: process.env });
    await unpack(fresh, expected);
    moveIntoPlace(fresh);
  } catch (error) {
    throw new Error(`${error.message}. ${advice}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function unpack(fresh, expected) {
  const tarball = readdirSync(fresh).find((name) => name.endsWith(".tgz"));
  const found = createHash("sha512")
    .update(readFileSync(join(fresh, tarball)))
    .digest("base64");
  if (found !== expected) throw new Error(`${tarball} from the npm registry is not the file it was`);
  const members = ["bin", "LICENSE", "package.json"].map((name) => `package/${name}`);
  await output("tar", ["-xzf", tarball, "--strip-components=1", ...members], { cwd: fresh });
  await output(join(fresh, "bin", basename(executable)), ["--version"]);
}

// package.json goes last: its version says that the rest is there.
function moveIntoPlace(fresh) {
  mkdirSync(dirname(executable), { recursive: true });
  for (const name of [join("bin", basename(executable)), "LICENSE", "package.json"]) {
    renameSync(join(fresh, name), join(folder, name));
  }
}
