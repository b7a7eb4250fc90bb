#!/usr/bin/env node
/** The command line, under any Node from 18 on: here if this one is new enough, else under the private one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "../scripts/build.mjs";
import { advice, fitNode, root } from "../scripts/private-node.mjs";
import { endWithParent, standIn } from "../scripts/processes.mjs";

const node = fitNode();
if (node === process.execPath) await start();
else if (node) standIn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], process.env);
else stop(existsSync(join(root, "src")) ? `${advice}, or run npm start once, which fetches one` : advice);

async function start() {
  endWithParent();
  try {
    await build();
  } catch (error) {
    return stop(error.message);
  }
  const main = join(root, "dist", "cli", "main.js");
  if (!existsSync(main)) return stop(`${main} is missing: install the package again`);
  await import(pathToFileURL(main).href);
}

function stop(message) {
  console.error(message);
  process.exitCode = 1;
}
