/** Scales on which a naive forecast is a normal, by what the figures are. */
export const LINKS = ["identity", "log", "logit", "sqrt"] as const;

/**
 * - `identity`: any number (ideal points, growth).
 * - `log`: amounts above 0 that change by percentages (GDP, debt).
 * - `logit`: shares from 0 to 1.
 * - `sqrt`: counts and amounts that are often 0 (protests, new lending).
 */
export type Link = (typeof LINKS)[number];

/** Shares nearer to 0 or 1 than this stand at this distance on the logit scale, where 0 would be infinitely far. */
export const SHARE_EDGE = 1e-4;

/** A figure on the scale of the link; NaN where it has no place there: zero and less in logs, less in roots, a share beyond 0 to 1. */
export function toLink(link: Link, value: number): number {
  switch (link) {
    case "identity":
      return value;
    case "log":
      return value > 0 ? Math.log(value) : Number.NaN;
    case "logit":
      return logit(value);
    case "sqrt":
      return Math.sqrt(value);
  }
}

/** Back from the scale of the link; never falls as the place on it rises. What lies below 0 in roots is 0. */
export function fromLink(link: Link, place: number): number {
  switch (link) {
    case "identity":
      return place;
    case "log":
      return Math.exp(place);
    case "logit":
      return 1 / (1 + Math.exp(-place));
    case "sqrt":
      return Math.max(0, place) ** 2;
  }
}

function logit(share: number): number {
  if (!(share >= 0 && share <= 1)) return Number.NaN;
  const inside = Math.min(1 - SHARE_EDGE, Math.max(SHARE_EDGE, share));
  return Math.log(inside / (1 - inside));
}
