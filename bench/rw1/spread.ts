/** Median, least and most. */
export function spread(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  const [middle, least, most] = [median, sorted[0], sorted[sorted.length - 1]].map((x) => x.toFixed(digits));
  return `${middle} (${least} to ${most})`;
}
