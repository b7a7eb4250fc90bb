/** Child processes: run to the end, or run in the place of this one. Works on Node 18 and later. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Socket } from "node:net";

const windows = process.platform === "win32";
const parentVariable = "MULTIVECTOR_PARENT";

/** Runs a command to its end and returns what it wrote. Throws if it fails; the error holds the `text`. */
export function output(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    const collect = (chunk) => {
      text += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    const fail = (reason) => reject(Object.assign(new Error(`${command} failed: ${reason}`), { text }));
    child.on("error", (error) => fail(error.message));
    child.on("close", (code, signal) => (code === 0 ? resolve(text) : fail(signal ?? `exit code ${code}`)));
  });
}

/** Runs npm under the given Node. Throws one line with npm's own reason. */
export async function runNpm(args, { node, cwd, env }) {
  // Under `npm test` npm says where it is; otherwise it is on the PATH.
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  try {
    if (isNpm) await output(node, [own, ...args, "--loglevel=error"], { cwd, env });
    else await output("npm", [...args, "--loglevel=error"], { cwd, env, shell: windows });
  } catch (error) {
    const lines = (error.text ?? "").split("\n").filter((line) => /^npm (err|error)/i.test(line));
    const reasons = lines
      .map((line) => line.replace(/^npm \S+ /i, ""))
      .filter((line) => !/^(code|syscall|errno)|complete log/.test(line));
    throw new Error(`npm ${args[0]} failed: ${reasons.slice(0, 4).join(" ") || error.message}`);
  }
}

/** Runs a command in the place of this process: same input and output, signals passed on, same exit code. */
export function standIn(command, args, env) {
  const child = spawn(command, args, {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: { ...env, [parentVariable]: String(process.pid) },
    shell: windows && !command.endsWith(".exe"),
  });
  child.stdio[3]?.on("error", () => {});

  const signals = ["SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP"];
  const passOn = (signal) => {
    if (!((signal === "SIGINT" || signal === "SIGQUIT") && terminalTellsAll())) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);

  child.on("error", (error) => {
    console.error(`Cannot start ${command}: ${error.message}`);
    process.exit(127);
  });
  child.on("exit", (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

/** Whether Ctrl-C reaches our children without us; then passing it on would be a second one. */
function terminalTellsAll() {
  if (windows) return true;
  try {
    // After "pid (name)": state, parent, group, session, terminal, the terminal's foreground group.
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[2] === fields[5];
  } catch {
    return process.stdin.isTTY === true;
  }
}

/** Ends this process when the one it stands in for is killed, which cannot pass that signal on. */
export function endWithParent() {
  if (windows || process.env[parentVariable] !== String(process.ppid)) return;
  const parent = new Socket({ fd: 3 });
  parent.on("error", () => {});
  parent.on("close", () => process.kill(process.pid, "SIGKILL"));
  parent.resume().unref();
}
