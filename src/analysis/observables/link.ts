import { fromLink, type Link, toLink } from "../scoring/link.ts";

/** Values that count as none, unless the indicator says otherwise. */
const FLOORS: Readonly<Record<Link, number>> = { identity: -Infinity, log: 1e-9, logit: 0, sqrt: 0 };

/** A figure on the scale on which its errors are about equal at all levels; below `floor` it counts as none. */
export const toScale = (link: Link, value: number, floor: number = FLOORS[link]): number =>
  toLink(link, Math.max(value, floor));

export { fromLink as fromScale };
export type { Link };
