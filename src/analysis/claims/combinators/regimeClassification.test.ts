import { expect, test } from "vitest";
import { armOf, contextOf, flat, split } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Part = PartOf<"regime_classification">;
const labels = (shares: Partial<Record<string, number>>) =>
  armOf(
    Object.fromEntries(
      ["alliance", "coexistence", "cool", "latent", "rivalry"].map((one) => [
        `label.${one}`,
        flat(shares[one] ?? 0),
      ]),
    ),
  );
const byLabel = (shares: Record<string, number>) =>
  judgePart(
    {
      use: "regime_classification",
      says: "coexistence",
      label: "label.coexistence",
      over: [2026, 2030],
      share: 0.8,
    } as Part,
    contextOf({ E0: labels(shares) }),
  );

test("a label is supported at its share, mixed where it is the most frequent, else contradicted", () => {
  expect(byLabel({ coexistence: 0.9, cool: 0.1 })).toMatchObject({
    class: "supported",
    numbers: { share: expect.closeTo(0.9, 9) },
  });
  expect(byLabel({ coexistence: 0.4, cool: 0.3, latent: 0.3 }).class).toBe("mixed");
  expect(byLabel({ coexistence: 0.3, cool: 0.7 }).class).toBe("contradicted");
});

const byEvent = (some: number) =>
  judgePart(
    {
      use: "regime_classification",
      says: "calm",
      over: [2026, 2030],
      share: 0.8,
      event: {
        measure: "x",
        over: {
          from: 2026,
          to: 2030,
        },
        below: 0.5,
      },
    } as unknown as Part,
    contextOf({ E0: armOf({ x: split(some, 0, 1) }) }),
  ).class;

test("an event is mixed down to half of the runs and contradicted below", () => {
  expect([byEvent(80), byEvent(50), byEvent(49), byEvent(0)]).toEqual([
    "supported",
    "mixed",
    "contradicted",
    "contradicted",
  ]);
});

test("runs that all failed decide nothing", () => {
  const failed = Array.from({ length: 100 }, (_, run) => run);
  const part = {
    use: "regime_classification",
    says: "calm",
    over: [2026, 2030],
    share: 0.8,
    event: {
      measure: "x",
      over: {
        from: 2026,
        to: 2030,
      },
      below: 0.5,
    },
  } as unknown as Part;
  expect(judgePart(part, contextOf({ E0: armOf({ x: flat(0) }, 100, failed) })).class).toBe("undetermined");
});
