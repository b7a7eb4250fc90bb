import { power } from "../axes.ts";

/**
 * Effective engagement per unit of budget times split, by host (KZ, KG, TJ, TM, UZ): mean of 2001 to 2019.
 *
 * Fixed numbers, so that neither an arm nor a mechanism that is switched off moves the measure by which engagement is
 * read. From `scripts/reference-engagement.ts`: baseline from 2001, 200 draws of the priors in each damping form, seed 1;
 * mean over quarters, median over runs. The first round started from the equations at central parameters (engagement
 * and formats on record, a domestic challenge of 0.2, lateness 0.45, Russia 0.8), the second changed nothing.
 */
const YIELD: Readonly<Record<(typeof power.labels)[number], readonly number[]>> = {
  RU: [0.067, 0.0684, 0.0672, 0.0657, 0.0685],
  CN: [0.0686, 0.0683, 0.0685, 0.0687, 0.0686],
  US: [0.012, 0.00808, 0.0112, 0.0148, 0.0101],
  EU: [0.0135, 0.00995, 0.0121, 0.0147, 0.0116],
  GB: [0.0233, 0.0223, 0.023, 0.0236, 0.0226],
  IN: [0.00952, 0.00901, 0.00942, 0.00957, 0.00928],
  JP: [0.0565, 0.0535, 0.0554, 0.0574, 0.0552],
  KR: [0.0379, 0.0361, 0.0372, 0.0387, 0.0365],
  TR: [0.0322, 0.0259, 0.0307, 0.0336, 0.0288],
  GCC: [0.0359, 0.0339, 0.0356, 0.0362, 0.035],
};

/** The same in cell order (power, host). */
export const REFERENCE = Float64Array.from(power.labels.flatMap((label) => YIELD[label]));
