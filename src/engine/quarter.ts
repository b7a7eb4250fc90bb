/** A quarter as a whole number: year * 4 + (0 to 3). `2001-Q1` is 8004. */
export type Quarter = number;

/** Length of a quarter in years: the step of the model. */
export const DT = 0.25;

const PATTERN = /^(\d{4})-Q([1-4])$/;

/** Reads `2026-Q1`; undefined where the text is not a quarter. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = PATTERN.exec(text);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : undefined;
}

/** Reads a quarter that is known to be well formed; throws otherwise. */
export function quarter(text: string): Quarter {
  const value = parseQuarter(text);
  if (value === undefined) throw new RangeError(`"${text}" is not a quarter; expected a form like 2026-Q1`);
  return value;
}

export const formatQuarter = (value: Quarter): string =>
  `${Math.floor(value / 4)}-Q${(((value % 4) + 4) % 4) + 1}`;

export const yearOf = (value: Quarter): number => Math.floor(value / 4);
