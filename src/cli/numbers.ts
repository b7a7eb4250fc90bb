/** Minus as printed, so that a number never looks like an option or a range. */
const minus = (text: string): string => text.replaceAll("-", "−");

/** Two digits that count below 1 and three above; enough for bands, and no more than they deserve. */
export function short(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 100) return minus(String(Math.round(value)));
  if (size < 0.0001) return minus(value.toExponential(1));
  return minus(value.toPrecision(size < 1 ? 2 : 3));
}

/** With its sign. */
export const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value));

/** Decimals that show three digits of the largest of some amounts. */
export function decimalsFor(amounts: readonly number[]): number {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  return Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(largest || 1))));
}

/** With its sign and so many decimals. */
export function signedTo(value: number, decimals: number): string {
  const text = minus(value.toFixed(decimals));
  return value > 0 ? `+${text}` : text;
}

/** With a dash where no sign could be taken for it. */
export const range = (low: number, high: number): string =>
  `${short(low)}${low < 0 || high < 0 ? " to " : "–"}${short(high)}`;

export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, " ");

/** Whole seconds, minutes or hours. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** A unit after a label; shares and indices (unit 1) have none. */
export const withUnit = (label: string, unit: string): string => (unit === "1" ? label : `${label}, ${unit}`);
