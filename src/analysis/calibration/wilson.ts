/** A share, with the ends of its 95 % interval. */
export interface Share {
  readonly of: number;
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the standard normal. */
const REACH = 1.959963984540054;

/**
 * The share of `count` among `of` independent trials with its score interval, which also says something where none or
 * all count. Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927).
 */
export function shareWithInterval(count: number, of: number): Share {
  if (of === 0) return { of, count, share: Number.NaN, low: 0, high: 1 };
  const share = count / of;
  const square = REACH ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const reach = (REACH / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  // Exact at the ends, where rounding would leave a trace.
  return { of, count, share, low: count === 0 ? 0 : middle - reach, high: count === of ? 1 : middle + reach };
}
