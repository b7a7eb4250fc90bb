import { POWERS, power } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
const half = { value: 0.5, range: [0.3, 0.7] as const };

/**
 * Coherence: linked frameworks of one partner reinforce each other; unlinked ones merely add up.
 *
 *   e = e_a + e_b + q x linkage x sqrt(e_a x e_b), with e_a = b x e: a factor 1 + q linkage sqrt(b (1 - b))
 *   coordination takes a share of the money, cost x linkage: the factor is multiplied by what is left
 *
 * Leaves out: frameworks of different partners, which may also fit together or not.
 */
export const frameworkCoherence = mechanism({
  name: "framework_coherence",
  title: "Coherence of frameworks",
  tier: 2,
  places: ["other"],
  says: "Bilateral ties and regional formats of one partner, or two of its strategies, do more when they are linked.",
  offShould: "Remove the interaction and nothing else.",
  parameters: {
    q: {
      label: "Gain from full linkage, against the geometric mean of the two",
      unit: "1",
      value: 0.3,
      range: [0, 0.6],
      claims: ["A-121", "B-011"],
      assumption: "Prior of the domain contract, section 6; zero: frameworks only add up.",
      reviewed,
    },
    cost: {
      label: "Share of the money that coordination at full linkage takes",
      unit: "1",
      value: 0.05,
      range: [0.02, 0.08],
      claims: ["A-121", "B-011"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    bilateral: {
      label: "Bilateral share of a partner's engagement",
      unit: "1",
      over: power,
      cells: Object.fromEntries(
        power.labels.map((label) => [
          label,
          label === "GB" ? { value: 0.7, range: [0.5, 0.9] as const } : half,
        ]),
      ),
      facts: ["F-071"],
      assumption:
        "The United Kingdom works mostly with two hosts one by one; the others about evenly, coded. The gain is " +
        "flat around one half, so the share matters little.",
      reviewed,
    },
  },
  neutral: { q: 0 },
  constants: (p) => ({
    gain: Float64Array.from(p.bilateral, (b) => p.q * Math.sqrt(b * (1 - b))),
  }),
}).derive({ reads: ["linkage"], writes: ["coherence"] }, ({ linkage }, p, { coherence }) => {
  for (let x = 0; x < POWERS; x++) coherence[x] = (1 + p.gain[x] * linkage[x]) * (1 - p.cost * linkage[x]);
});
