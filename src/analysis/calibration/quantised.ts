import { LEVELS } from "../../data/calibrated.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";

/** One accepted draw: a quantile in (0, 1) for each axis. */
export interface Draw {
  readonly u: Float64Array;
  /** Number of the run that was simulated with it, and so its luck. */
  readonly run: number;
  readonly distance: number;
}

const REMAKE =
  "the draws belong to another version of the model; make them again with: multivector calibrate";

/** The level of a quantile from 0 to 1. */
export function levelOf(u: number): number {
  return Math.min(LEVELS - 1, Math.floor(u * LEVELS));
}

/** The middle of a level: strictly between 0 and 1. */
export function quantileOfLevel(level: number): number {
  return (level + 0.5) / LEVELS;
}

/** The nearest quantile that can be written without loss. Runs are made at these, so that a file holds them exactly. */
export function snapped(u: number): number {
  return quantileOfLevel(levelOf(u));
}

/**
 * CSV text: `run,distance` and one column an axis, with levels. Draws whose u is snapped come back to the last bit;
 * what u holds beyond the named axes is left out.
 */
export function packDraws(axes: readonly string[], draws: readonly Draw[]): string {
  const odd = axes.find((axis) => /[",\r\n]/.test(axis));
  if (odd !== undefined) throw new RangeError(`axis ${JSON.stringify(odd)} cannot name a column`);
  const lines = draws.map(({ run, distance, u }) =>
    [run, distance, ...Array.from(u.subarray(0, axes.length), levelOf)].join(","),
  );
  return `${[["run", "distance", ...axes].join(","), ...lines].join("\n")}\n`;
}

/** Reads what `packDraws` wrote, for axes in the order given. Throws UserFault with file and line. */
export function unpackDraws(file: string, text: string, axes: readonly string[]): Draw[] {
  const [head, ...body] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const names = head.split(",");
  const places = placesOf(file, names, ["run", "distance", ...axes]);
  while (body.at(-1) === "") body.pop();
  if (body.length === 0) throw new UserFault(`${file}:1: no draws under the header; expected one a line`);
  return body.map((line, i) => drawIn(`${file}:${i + 2}`, line.split(","), names, places));
}

/** Where each expected column stands in the header. */
function placesOf(file: string, names: readonly string[], expected: readonly string[]): number[] {
  const places = new Map(names.map((name, place) => [name, place]));
  const known = new Set(expected);
  const missing = expected.filter((name) => !places.has(name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new UserFault(
      `${file}:1: ${listed(unknown, "unknown")}${suggestion(unknown[0], missing)}; ${REMAKE}`,
    );
  if (missing.length > 0) throw new UserFault(`${file}:1: ${listed(missing, "missing")}; ${REMAKE}`);
  const twice = names.find((name, place) => places.get(name) !== place);
  if (twice !== undefined) throw new UserFault(`${file}:1: column "${twice}" is given twice; keep one`);
  return expected.map((name) => places.get(name) as number);
}

/** With hundreds of columns a fault names the first few. */
function listed(names: readonly string[], what: string): string {
  const few = names.slice(0, 3).map((name) => `"${name}"`);
  const rest = names.length > few.length ? ` and ${names.length - few.length} more` : "";
  return `${names.length === 1 ? "column" : "columns"} ${few.join(", ")}${rest} ${what}`;
}

function drawIn(
  where: string,
  cells: readonly string[],
  names: readonly string[],
  [run, distance, ...axes]: readonly number[],
): Draw {
  if (cells.length !== names.length)
    throw new UserFault(`${where}: ${cells.length} cells; expected ${names.length}, as in the header`);
  const whole = (place: number, below: number): number => {
    const text = cells[place];
    if (/^\d+$/.test(text) && Number(text) < below) return Number(text);
    throw new UserFault(
      `${where} ${names[place]}: expected a whole number from 0 to ${below - 1}, received "${text}"`,
    );
  };
  const far = Number(cells[distance]);
  if (cells[distance].trim() === "" || !(far >= 0))
    throw new UserFault(`${where} distance: expected a number from 0 up, received "${cells[distance]}"`);
  const u = new Float64Array(axes.length);
  for (let axis = 0; axis < u.length; axis++) u[axis] = quantileOfLevel(whole(axes[axis], LEVELS));
  return { u, run: whole(run, 2 ** 32), distance: far };
}
