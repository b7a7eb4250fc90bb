/** The fixed data of RW1: numbers without meaning, spread evenly by modular arithmetic. */
export const EXTERNALS = 12;
export const HOSTS = 5;
export const DIMENSIONS = 4;
/** Cells of one external power. */
export const CELLS = HOSTS * DIMENSIONS;
export const QUARTERS = 120;
export const [RU, CN, US, EU] = [0, 1, 2, 3] as const;

const spread = (k: number) => ((7919 * k + 104729) % 10007) / 10007;

export const budgets = Float64Array.of(1, 0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.4, 0.35, 0.3, 0.15, 0.2);

/** How much a host takes up in a dimension: host x dimension. */
export const receptivity = Float64Array.from({ length: CELLS }, (_, i) => 0.5 + spread(1000 + i));

/** Host x external. */
export const affinity = Float64Array.from({ length: HOSTS * EXTERNALS }, (_, i) => spread(3000 + i));

/** Priority times receptivity: external x host x dimension. */
export const worth = overCells((e, i) => (0.5 + spread(CELLS * e + i)) * receptivity[i]);

export const firstInfluence = overCells((e, i) => 0.05 + 0.25 * budgets[e] * spread(2000 + CELLS * e + i));

function overCells(value: (external: number, cell: number) => number): Float64Array {
  return Float64Array.from({ length: EXTERNALS * CELLS }, (_, i) => value(Math.floor(i / CELLS), i % CELLS));
}
