/**
 * Spearman's rank correlation of two columns of the same length; ties share their mean rank.
 * Pairs with a value that is not a number are left out. Not a number where fewer than three pairs remain or a column is constant.
 */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const kept = Array.from({ length: first.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(first[i] + second[i]),
  );
  if (kept.length < 3) return Number.NaN;
  return correlation(ranks(kept.map((i) => first[i])), ranks(kept.map((i) => second[i])));
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) result[order[k]] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

function correlation(x: Float64Array, y: Float64Array): number {
  const middle = (x.length + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - middle) * (y[i] - middle);
    xx += (x[i] - middle) ** 2;
    yy += (y[i] - middle) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}
