/** One process at a time: installing and building must not run twice at once. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./private-node.mjs";

const lock = join(root, ".node", "lock");
const heartbeat = 1000;
// A holder that was killed leaves its lock behind; one that lives touches it every second.
const abandonedAfter = 10 * heartbeat;

/** Runs the action while no other process of this checkout runs one. */
export async function alone(action) {
  for (let waits = 0; !(await take()); waits++) {
    if (waits === 20) console.error("Waiting for another process here that installs or builds");
    await pause(100);
  }
  const beat = setInterval(touch, heartbeat);
  try {
    return await action();
  } finally {
    clearInterval(beat);
    rmSync(lock, { force: true });
  }
}

async function take() {
  mkdirSync(join(root, ".node"), { recursive: true });
  if (create()) return true;
  if (!isAbandoned()) return false;
  rmSync(lock, { force: true });
  if (!create()) return false;
  // Another process may have judged the old lock abandoned too, and removed ours instead.
  await pause(200);
  return holder() === String(process.pid);
}

function create() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function touch() {
  if (holder() === String(process.pid)) utimesSync(lock, new Date(), new Date());
}

function isAbandoned() {
  const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched > abandonedAfter;
}

function holder() {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return undefined;
  }
}
