/** One number per run and year that a study keeps. */
export interface OutcomeColumn {
  readonly name: string;
  readonly unit: string;
  readonly label: string;
}

/** What a runner gives, apart from the numbers. */
export interface Shape {
  /** Outcomes of every year. */
  readonly columns: readonly OutcomeColumn[];
  readonly years: readonly number[];
  /** Names of the drawn numbers of a run. */
  readonly axes: readonly string[];
}

/** One arm of a study, ready to run in this thread. Same arm, same run number: same bytes. */
export interface Runner extends Shape {
  /**
   * Outcomes of one run, years x columns row by row, in an array the next call overwrites.
   * Throws RunFault where a value is not a number.
   */
  run(index: number): Float64Array;
  /** The drawn numbers of one run, one per axis, in an array the next call overwrites. */
  draw(index: number): Float64Array;
}

/**
 * Makes the runner of an arm. An arm is plain JSON and holds everything that decides its results, the seed too.
 * `shared` is what all arms of an executor stand on, such as data read once; undefined where nobody gave any.
 */
export type MakeRunner = (arm: unknown, shared?: unknown) => Runner | Promise<Runner>;

/** An arm and the name under which its results are kept. */
export interface Arm {
  readonly name: string;
  /** Plain JSON, given to `MakeRunner`. */
  readonly spec: unknown;
}

export const shapeOf = ({ columns, years, axes }: Shape): Shape => ({ columns, years, axes });
