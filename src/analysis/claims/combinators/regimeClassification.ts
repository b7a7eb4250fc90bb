import { E0, valuesOf } from "../figure.ts";
import { HALF, percent } from "../verdict.ts";
import { askedByEvent, type Combinator, type Context, holding, type Judged, runsOf } from "./context.ts";

const LABELS = ["alliance", "coexistence", "cool", "latent", "rivalry"];

/** The share of quarters, or of runs, that carry a label. */
export const regimeClassification: Combinator<"regime_classification"> = {
  asked: ({ arm = E0, label, event, over }) =>
    label === undefined
      ? askedByEvent(event!, arm)
      : LABELS.map((one) => ({ measure: `label.${one}`, arm, first: over[0], last: over[1] })),
  judge({ arm = E0, label, event, over, share: asked }, context): Judged {
    if (label === undefined) {
      const held = holding(event!, context.arms[arm]).filter((one) => one !== undefined);
      const share = held.filter(Boolean).length / held.length;
      // Of two answers the more frequent one is that of at least half.
      return judged(share, asked, "the event", held.length, share >= HALF);
    }
    const shares = LABELS.map((one) => meanShare(`label.${one}`, over, arm, context));
    const share = shares[LABELS.findIndex((one) => `label.${one}` === label)];
    const most = LABELS[shares.indexOf(Math.max(...shares))];
    const all = LABELS.map((one, i) => `${one} ${percent(shares[i])}`).join(", ");
    return judged(share, asked, all, context.runs, `label.${most}` === label);
  },
};

function judged(share: number, asked: number, what: string, runs: number, most: boolean): Judged {
  return {
    class: Number.isNaN(share)
      ? "undetermined"
      : share >= asked
        ? "supported"
        : most
          ? "mixed"
          : "contradicted",
    figure: `${percent(share)} where ${percent(asked)} is asked; ${what}`,
    against: `${percent(1 - share)} carry another label`,
    numbers: { share, asked },
    runs,
  };
}

function meanShare(measure: string, over: readonly [number, number], arm: string, context: Context): number {
  const means = runsOf(context)
    .map((run) => valuesOf(measure, over, context.arms[arm], run))
    .map((values) => values.reduce((sum, value) => sum + value, 0) / values.length)
    .filter(Number.isFinite);
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
