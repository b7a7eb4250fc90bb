/**
 * The inverse of the standard normal distribution, to about 1e-15 of the answer.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
 * Applied Statistics 37 (1988), routine PPND16. Coefficients are the published ones.
 */

/** The z with P(Z < z) = probability; minus and plus infinity at 0 and 1, NaN outside. */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  // 85 of 100 draws end here, without a logarithm.
  if (q <= 0.425 && q >= -0.425) return q * centralRatio(0.180625 - q * q);

  const tail = q < 0 ? probability : 1 - probability;
  const r = Math.sqrt(-Math.log(tail));
  const z = r <= 5 ? nearTailRatio(r - 1.6) : farTail(r);
  return q < 0 ? -z : z;
}

function centralRatio(r: number): number {
  return (
    polynomial(
      r,
      3.387132872796366608,
      133.14166789178437745,
      1971.5909503065514427,
      13731.693765509461125,
      45921.953931549871457,
      67265.770927008700853,
      33430.575583588128105,
      2509.0809287301226727,
    ) /
    polynomial(
      r,
      1,
      42.313330701600911252,
      687.1870074920579083,
      5394.1960214247511077,
      21213.794301586595867,
      39307.89580009271061,
      28729.085735721942674,
      5226.495278852854561,
    )
  );
}

function nearTailRatio(r: number): number {
  return (
    polynomial(
      r,
      1.42343711074968357734,
      4.6303378461565452959,
      5.7694972214606914055,
      3.64784832476320460504,
      1.27045825245236838258,
      0.24178072517745061177,
      0.0227238449892691845833,
      7.7454501427834140764e-4,
    ) /
    polynomial(
      r,
      1,
      2.05319162663775882187,
      1.6763848301838038494,
      0.68976733498510000455,
      0.14810397642748007459,
      0.0151986665636164571966,
      5.475938084995344946e-4,
      1.05075007164441684324e-9,
    )
  );
}

/** For probabilities below e⁻²⁵, which no 32-bit draw reaches. */
function farTail(root: number): number {
  if (root === Number.POSITIVE_INFINITY) return root;
  const r = root - 5;
  return (
    polynomial(
      r,
      6.6579046435011037772,
      5.4637849111641143699,
      1.7848265399172913358,
      0.29656057182850489123,
      0.026532189526576123093,
      0.0012426609473880784386,
      2.71155556874348757815e-5,
      2.01033439929228813265e-7,
    ) /
    polynomial(
      r,
      1,
      0.59983220655588793769,
      0.13692988092273580531,
      0.0148753612908506148525,
      7.868691311456132591e-4,
      1.8463183175100546818e-5,
      1.4215117583164458887e-7,
      2.04426310338993978564e-15,
    )
  );
}

/** Coefficients from the constant up. Summed in pairs, so that a processor can work on several at once. */
function polynomial(
  r: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  c4: number,
  c5: number,
  c6: number,
  c7: number,
): number {
  const r2 = r * r;
  return ((c7 * r + c6) * r2 + (c5 * r + c4)) * (r2 * r2) + ((c3 * r + c2) * r2 + (c1 * r + c0));
}
