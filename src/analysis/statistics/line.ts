/** Slope of values on places, by least squares; on 0, 1, 2, ... unless told. NaN where the places do not differ. */
export function slopeOf(values: readonly number[], at: readonly number[] = values.map((_, i) => i)): number {
  const [x, y] = [mean(at), mean(values)];
  const spread = total(at.map((one) => (one - x) ** 2));
  return quotient(total(values.map((value, i) => (at[i] - x) * (value - y))), spread);
}

/** Pearson's correlation. NaN where either does not vary. */
export function correlationOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const sx = Math.sqrt(total(x.map((value) => (value - mx) ** 2)));
  const sy = Math.sqrt(total(y.map((value) => (value - my) ** 2)));
  return quotient(total(x.map((value, i) => (value - mx) * (y[i] - my))), sx * sy);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => total(values) / values.length;
const quotient = (above: number, below: number) => (below === 0 ? Number.NaN : above / below);
