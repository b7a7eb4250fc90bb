/** Installs what is missing: a Node that is new enough, and the packages of package-lock.json. */
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { alone } from "./alone.mjs";
import { fetchNode, fitNode, root } from "./private-node.mjs";
import { output, runNpm } from "./processes.mjs";

/** Makes sure that Node and the packages are there. Throws one line if they cannot be had. */
export async function prepare() {
  if (fitNode() && isInstalled()) return;
  await alone(async () => {
    if (!fitNode()) await fetchNode();
    if (!isInstalled()) await install();
  });
}

async function install() {
  console.error("Installing the packages of package-lock.json into node_modules/");
  const request = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  await runNpm(request, { node: fitNode(), cwd: root, env: environment() });
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own account of what it put there. */
export function isInstalled() {
  const account = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const present = packagesIn(account);
  return Object.entries(packagesIn(join(root, "package-lock.json"))).every(([path, wanted]) => {
    const found = present[path];
    // Optional packages for other platforms stay away.
    return path === "" || (found ? found.integrity === wanted.integrity : wanted.optional === true);
  });
}

function packagesIn(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}

/** The environment in which `node` is the fit one and the installed commands are found. */
export function environment() {
  const folders = [dirname(fitNode()), join(root, "node_modules", ".bin")];
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return { ...process.env, [name]: [...folders, process.env[name]].join(delimiter) };
}

/** The command that package.json has under a name. */
export function script(name) {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts[name];
}

/** Runs the command of that name to its end, without npm's overhead. Throws if it fails. */
export function runScript(name) {
  const color = process.stderr.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
  return output(script(name), [], { cwd: root, env: { ...environment(), ...color }, shell: true });
}
