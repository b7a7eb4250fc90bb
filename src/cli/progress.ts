import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../service/progress.ts";
import { count, duration } from "./numbers.ts";

/** Shows how far a study is, on stderr. */
export interface ProgressView {
  readonly show: (progress: Progress) => void;
  close(): void;
}

/** Between two plain lines. */
const PAUSE = 2000;

/** A bar on a terminal, plain lines elsewhere, nothing where quiet. */
export function makeProgressView(quiet: boolean | undefined): ProgressView {
  if (quiet === true) return { show: () => {}, close: () => {} };
  return process.stderr.isTTY ? makeBar() : makeLines();
}

function makeBar(): ProgressView {
  const bar = new SingleBar(
    { format: "{bar} {value} of {total} runs{rest}", stream: process.stderr, hideCursor: false, barsize: 24 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(progress) {
      const rest = { rest: ratesOf(progress) };
      if (started) bar.update(progress.done, rest);
      else bar.start(progress.total, progress.done, rest);
      started = true;
    },
    close() {
      if (started) bar.stop();
    },
  };
}

function makeLines(): ProgressView {
  let last = performance.now();
  return {
    show(progress) {
      if (performance.now() - last < PAUSE) return;
      last = performance.now();
      process.stderr.write(`${count(progress.done)} of ${count(progress.total)} runs${ratesOf(progress)}\n`);
    },
    close() {},
  };
}

function ratesOf({ failed, runsPerSecond, secondsLeft }: Progress): string {
  const parts = [
    runsPerSecond === undefined ? "" : `${runsPerSecond.toFixed(0)} a second`,
    secondsLeft === undefined ? "" : `${duration(secondsLeft)} left`,
    failed === 0 ? "" : `${count(failed)} failed`,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => `, ${part}`)
    .join("");
}
