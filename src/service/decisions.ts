import { cellName, type Layout } from "../engine/layout.ts";

/** A lever that moves in a quarter. */
export interface Decision {
  /** `effortScale[EU]`; without labels where all cells move alike. */
  readonly lever: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Levers that stand elsewhere than in the quarter before, or, in the first quarter, than by default. */
export function decisionsIn(
  layout: Layout,
  before: Float64Array | undefined,
  now: Float64Array | undefined,
): Decision[] {
  if (now === undefined) return [];
  return Object.entries(layout.quantities).flatMap(([name, { kind, label, default: usual = 0 }]) => {
    if (kind !== "lever") return [];
    const cells = Array.from({ length: layout.length[name] }, (_, i) => layout.offset[name] + i);
    const moved = cells
      .map((cell) => ({ cell, from: before?.[cell] ?? usual, to: now[cell] }))
      .filter(({ from, to }) => from !== to);
    const alike =
      moved.length === cells.length &&
      moved.every(({ from, to }) => from === moved[0].from && to === moved[0].to);
    const told = alike ? moved.slice(0, 1) : moved;
    return told.map(({ cell, from, to }) => ({
      lever: alike ? name : cellName(layout, cell),
      label,
      from,
      to,
    }));
  });
}
