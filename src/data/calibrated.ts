import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserFault } from "../engine/faults.ts";
import { OWN, readText } from "./folder.ts";

/** Draws that calibration accepted, as quantiles of axes by name. */
export interface CalibratedDraws {
  /** Of the file, 12 hexadecimal digits. */
  readonly hash: string;
  readonly axes: readonly string[];
  readonly count: number;
  /** Quantile in (0, 1) of an axis in a draw; draws beyond the last begin again. */
  quantile(draw: number, axis: number): number;
}

/** Quantiles are kept to this many levels; level k stands for (k + 0.5) / LEVELS. */
export const LEVELS = 10_000;
const REMAKE = "make the file again: multivector calibrate --out data/calibration";
const read = new Map<string, CalibratedDraws>();

/** Whether draws of a set ship with the data. */
export const hasCalibrated = (set: string, root: string = OWN): boolean => existsSync(fileOf(set, root));

/** Reads the accepted draws of a set such as `multiplicative`, once per process. Throws UserFault. */
export function calibratedDraws(set: string, root: string = OWN): CalibratedDraws {
  const file = fileOf(set, root);
  const found = read.get(file) ?? parse(file, readDraws(file));
  read.set(file, found);
  return found;
}

const fileOf = (set: string, root: string) => join(root, "calibration", `${set}.csv`);

function readDraws(file: string): string {
  if (existsSync(file)) return readText(file);
  throw new UserFault(
    `${file}: no calibrated draws; make them with: multivector calibrate --out data/calibration, or use --draws prior`,
  );
}

function parse(file: string, text: string): CalibratedDraws {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  const [run, distance, ...axes] = head.split(",");
  if (run !== "run" || distance !== "distance")
    throw new UserFault(`${file}:1: expected the columns run,distance and one for each axis; ${REMAKE}`);
  if (lines.length === 0) throw new UserFault(`${file}:2: no draws below the headings; ${REMAKE}`);
  const levels = new Uint16Array(lines.length * axes.length);
  lines.forEach((line, row) => {
    const cells = line.split(",");
    const where = `${file}:${row + 2}`;
    if (cells.length !== axes.length + 2)
      throw new UserFault(`${where}: ${cells.length} columns, expected ${axes.length + 2}; ${REMAKE}`);
    for (let i = 0; i < axes.length; i++)
      levels[row * axes.length + i] = levelIn(`${where} ${axes[i]}`, cells[i + 2]);
  });
  return {
    hash: createHash("sha256").update(text).digest("hex").slice(0, 12),
    axes,
    count: lines.length,
    quantile: (draw, axis) => (levels[(draw % lines.length) * axes.length + axis] + 0.5) / LEVELS,
  };
}

function levelIn(where: string, cell: string): number {
  const level = Number(cell);
  if (/^\d+$/.test(cell) && level < LEVELS) return level;
  throw new UserFault(`${where}: "${cell}" is not a whole number from 0 to ${LEVELS - 1}; ${REMAKE}`);
}
