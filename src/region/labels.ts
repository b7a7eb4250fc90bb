/**
 * Labels of a quarter (0.2), exhaustive and in the order of the columns. A duty of mutual defence between Russia and
 * China would count as alliance too; no body on record binds both to one, and no quantity or lever makes one.
 */
export const labels = ["alliance", "coexistence", "cool", "latent", "rivalry"] as const;
export type Label = (typeof labels)[number];

/** Quarters above the threshold after which rivalry is called direct, if an incident falls among them. */
const LASTING = 8;
const RIVAL = 0.6;
const ALLIED = 0.1;
const COOPERATIVE = 0.4;

/** The quarterly record that labels need; all arrays of the same length. */
export interface Dyad {
  readonly fric: ArrayLike<number>;
  readonly coop: ArrayLike<number>;
  /** Overt incidents drawn in the quarter, all boards. */
  readonly incidents: ArrayLike<number>;
}

/**
 * The first quarter at which friction has stayed above 0.60 for eight quarters with at least one incident drawn
 * among those of the spell (RIV, section 0.2); -1 where it never happens.
 */
export function firstRivalry({ fric, incidents }: Dyad): number {
  let spell = 0;
  let drawn = 0;
  for (let t = 0; t < fric.length; t++) {
    spell = fric[t] > RIVAL ? spell + 1 : 0;
    drawn = spell === 0 ? 0 : drawn + incidents[t];
    if (spell >= LASTING && drawn > 0) return t;
  }
  return -1;
}

/** The label of quarter t; "rivalry" from friction 0.60 on with an incident in the spell, "latent" without one. */
export function labelsOf(dyad: Dyad): Label[] {
  const { fric, coop, incidents } = dyad;
  let drawn = 0;
  return Array.from({ length: fric.length }, (_, t) => {
    drawn = fric[t] >= RIVAL ? drawn + incidents[t] : 0;
    if (fric[t] >= RIVAL) return drawn > 0 ? "rivalry" : "latent";
    if (fric[t] <= ALLIED) return "alliance";
    return coop[t] > COOPERATIVE ? "coexistence" : "cool";
  });
}
