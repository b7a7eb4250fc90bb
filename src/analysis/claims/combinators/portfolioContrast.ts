import { askedBy } from "../figure.ts";
import { deciding, together } from "../verdict.ts";
import { contrast } from "./pairedContrast.ts";
import type { Combinator, Judged } from "./context.ts";

/** A portfolio against its reference, on each outcome with the sign the claim gives it. */
export const portfolioContrast: Combinator<"portfolio_contrast"> = {
  asked: ({ a, b, outcomes }) => outcomes.flatMap(({ of }) => [...askedBy(of, a), ...askedBy(of, b)]),
  judge({ a, b, outcomes }, context): Judged {
    const results = outcomes.map((outcome) => ({ outcome, judged: contrast({ ...outcome, a, b }, context) }));
    const scored = results.map(({ outcome, judged }) => ({
      ...judged,
      says: outcome.name,
      use: "",
      report: outcome.report ?? false,
    }));
    const kind = together(scored);
    const counted = scored
      .filter(({ report }) => !report)
      .toSorted((a, b) => a.numbers["q"] - b.numbers["q"]);
    const { q, nulls, pairs, shares } = (deciding(counted, kind) ?? scored[0]).numbers;
    return {
      class: kind,
      figure: results
        .map(({ outcome, judged }) => `${outcome.name} (${outcome.sign}) ${judged.figure}: ${judged.class}`)
        .join("; "),
      against:
        results
          .filter(({ judged }) => judged.class !== "supported")
          .map(({ outcome, judged }) => `${outcome.name}: ${judged.against}`)
          .join("; ") || results[0].judged.against,
      numbers: {
        ...Object.fromEntries(
          results.map(({ outcome, judged }) => [outcome.name, judged.numbers["mean"] ?? Number.NaN]),
        ),
        q,
        nulls,
        pairs,
        ...(shares !== undefined && { shares }),
      },
      runs: results[0].judged.runs,
    };
  },
};
