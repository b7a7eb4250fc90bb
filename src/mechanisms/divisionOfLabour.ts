import { at, board, BOARDS, CN, cul, eco, HOSTS, mil, pol, RU } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";
const EQUAL = 1 / BOARDS;

/**
 * Division of labour: Russia secures, China pays; the split keeps overlap low and is a norm besides.
 *
 *   weight of a board = spec x own weight + (1 - spec) / 4
 *   premium of the norm on the military board = 1 + v1 x (1 - acquiescence); 1 elsewhere
 *   breach  = (political + military effort of China) / its whole effort
 *   damping of friction, each board = k5 x max(0, 1 - breach / b*)     option division: norm
 *                                   = 0                                option division: overlap
 *
 * Leaves out: bargaining over the split. China's stocks of 2001 follow the same weights; they belong to the start.
 */
export const divisionOfLabour = mechanism({
  name: "division_of_labour",
  title: "Division of labour",
  explanation: "H5",
  tier: 1,
  places: ["pressure", "friction"],
  says:
    "Russia looks after political order, arms and culture, China after trade and investment. Different " +
    "priorities make the split hold by itself and keep the two out of each other's way, until China moves " +
    "into politics and security.",
  offShould: "Make the weights of all boards equal for both, which raises overlap and friction in 2001-2013.",
  parameters: {
    weightRU: {
      label: "Weight of a board to Russia, before scaling to 1",
      unit: "1",
      over: board,
      cells: {
        pol: { value: 0.3, range: [0.2, 0.4] },
        eco: { value: 0.2, range: [0.1, 0.3] },
        mil: { value: 0.35, range: [0.25, 0.45] },
        cul: { value: 0.15, range: [0.05, 0.25] },
      },
      claims: ["A-032", "B-005", "B-040", "B-068"],
      assumption: "Order and arms first; read off what the texts say Russia insists on, within a tenth.",
      reviewed,
    },
    weightCN: {
      label: "Weight of a board to China, before scaling to 1",
      unit: "1",
      over: board,
      cells: {
        pol: { value: 0.15, range: [0.05, 0.25] },
        eco: { value: 0.6, range: [0.5, 0.7] },
        mil: { value: 0.15, range: [0.05, 0.25] },
        cul: { value: 0.1, range: [0, 0.2] },
      },
      claims: ["B-002", "B-039", "B-040", "B-045"],
      assumption: "More than half on the economy in the first decade, the rest thin, within a tenth.",
      reviewed,
    },
    spec: {
      label: "How far priorities differ: 0 equal boards, 1 the weights above",
      unit: "1",
      value: 0.75,
      range: [0.5, 1],
      claims: ["B-002", "B-040"],
      assumption: "All accounts see a split; the lower end makes it half as sharp as the coding.",
      reviewed,
    },
    v1: {
      label: "Premium of the military norm without acquiescence",
      unit: "1",
      value: 1.25,
      range: [0.5, 2],
      claims: ["B-005", "B-068"],
      assumption: "Russia minds a second security provider up to three times as much as a second trader.",
      reviewed,
    },
    k5: {
      label: "Damping of friction by an unbroken split",
      unit: "1",
      value: 0.3,
      range: [0.1, 0.5],
      claims: ["A-017", "B-040", "B-106"],
      assumption: "A tacit bargain without enforcement, so at most half of friction.",
      reviewed,
    },
    bStar: {
      label: "Breach at which the norm is void",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["B-039", "B-045", "B-096"],
      assumption:
        "Between a fifth and half of Chinese effort outside trade and culture would end the bargain.",
      reviewed,
    },
  },
  options: { division: ["norm", "overlap"] },
  neutral: { spec: 0, v1: 0, k5: 0 },
  constants: (p) => ({ own: [scaled(p.weightRU), scaled(p.weightCN)] }),
})
  // Without specialisation China is present on all boards from the start.
  .begin(["infl"], (p, { infl }) => {
    for (const d of [pol, mil, cul]) for (let s = 0; s < HOSTS; s++) infl[at(d, CN, s)] *= 2 - p.spec;
  })
  .derive({ reads: [], writes: ["weight"] }, (_world, p, out) => {
    for (let d = 0; d < BOARDS; d++) {
      out.weight[RU * BOARDS + d] = p.spec * p.own[RU][d] + (1 - p.spec) * EQUAL;
      out.weight[CN * BOARDS + d] = p.spec * p.own[CN][d] + (1 - p.spec) * EQUAL;
    }
  })
  .derive({ reads: ["acq"], writes: ["normPremium"] }, ({ acq }, p, out) => {
    out.normPremium.fill(1);
    out.normPremium[mil] = 1 + p.v1 * (1 - acq[0]);
  })
  .derive({ reads: ["effort"], writes: ["breach"] }, ({ effort }, _p, out) => {
    const outside = effort[pol] + effort[mil];
    const whole = outside + effort[eco] + effort[cul];
    out.breach[0] = whole > 0 ? outside / whole : 0; // no effort, no breach
  })
  .change({ reads: ["breach"], writes: ["damping"] }, ({ breach }, p, add) => {
    const damping = p.division === "norm" ? p.k5 * Math.max(0, 1 - breach[0] / p.bStar) : 0;
    for (let d = 0; d < BOARDS; d++) add.damping[d] += damping;
  });

/** The weights of one power, scaled so that they sum to 1. */
function scaled(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
