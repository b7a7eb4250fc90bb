/** How far a study is. */
export interface Progress {
  /** Runs stored, of all arms, those from earlier included. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Of the runs made since the start; undefined before the first are stored. */
  readonly runsPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

type Counts = Pick<Progress, "done" | "total" | "failed">;

/** Adds rate and time left to counts, and sums up at the end. The clock starts with the first count. */
export function makeClock(onProgress: ((progress: Progress) => void) | undefined) {
  let began = 0;
  let earlier: number | undefined;
  let made = 0;
  const rate = () => (made === 0 ? undefined : (1000 * made) / (performance.now() - began));
  return {
    report: ({ done, total, failed }: Counts): void => {
      if (earlier === undefined) [began, earlier] = [performance.now(), done];
      made = done - earlier;
      const runsPerSecond = rate();
      const secondsLeft = runsPerSecond === undefined ? undefined : (total - done) / runsPerSecond;
      onProgress?.({ done, total, failed, runsPerSecond, secondsLeft });
    },
    sum: () => ({ newRuns: made, runsPerSecond: Math.round(10 * (rate() ?? 0)) / 10 }),
  };
}
