import { DT } from "../engine/quarter.ts";
import { at, by, CN, eco, host, HOSTS, POWERS, RU } from "../region/axes.ts";
import { distanceFrom } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Trade and investment over output at which half of the gains is reached. */
const GAINS_HALF = 0.1;
/** Orientation lost a year at full counter-pressure on an offer that asks for distance. */
const COUNTER = 0.2;
/** Years in which governments follow publics when the mechanism is off. */
const AT_ONCE = 1;

/**
 * Insulation: governments weigh gains and threats; opinion reaches them late, and less where politics is closed.
 *
 *   gains = sat(share of economic ties x openness; 0.1)
 *   d elite/dt = (e1 x gains - e2 x threat - elite) / tau_e + (1 - closeness) x e3 x (opinion in policy - elite)
 *                - 0.2 x counter-pressure, for the sponsor of an offer that asks for distance
 *   opinion in policy follows opinion with time constant tau_o, and equals it in 2001
 *
 * The contract has (trade + investment) / output. The model has no trade in money: the index of economic ties gives
 * each power's part, openness the sum. Off, government orientation follows opinion with a time constant of one year.
 *
 * Leaves out: persons and their debts to a patron; trends of openness itself (prices moved it both ways).
 */
export const eliteInsulation = mechanism({
  name: "elite_insulation",
  title: "Insulation of governments",
  tier: 1,
  places: ["other"],
  says: "Governments put prosperity and their own safety above opinion; publics matter in a decade or more, and sooner where politics is open.",
  offShould:
    "Make governments follow publics; Chinese ties in Kazakhstan and Kyrgyzstan then suffer at once.",
  parameters: {
    e1: {
      label: "Orientation at full gains",
      unit: "1",
      value: 1,
      range: [0.5, 1.5],
      claims: ["B-085", "B-086"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    e2: {
      label: "Orientation lost at full threat",
      unit: "1",
      value: 0.65,
      range: [0.3, 1],
      claims: ["A-023", "A-044"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    e3: {
      label: "Pull of opinion on an open government",
      unit: "1 per year",
      value: 0.055,
      range: [0.01, 0.1],
      claims: ["B-078", "B-090"],
      assumption: "Prior of the domain contract, section 5: a decade or more even where politics is open.",
      reviewed: REVIEWED,
    },
    tauElite: {
      label: "Time in which governments adjust to gains and threats",
      unit: "years",
      value: 4,
      range: [2, 6],
      claims: ["B-085"],
      assumption: "Prior of the domain contract, section 5 (tau_e).",
      reviewed: REVIEWED,
    },
    tauOpinion: {
      label: "Time in which opinion reaches policy",
      unit: "years",
      value: 5,
      range: [0.25, 10],
      claims: ["B-086", "B-090"],
      assumption: "Prior of the domain contract, section 0.7 (tau_o); near zero allowed: no lag at all.",
      reviewed: REVIEWED,
    },
    openness: {
      label: "Trade and investment with the powers of the model over output",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.55, range: [0.4, 0.7] },
        KG: { value: 0.62, range: [0.44, 0.8] },
        TJ: { value: 0.66, range: [0.45, 0.87] },
        TM: { value: 0.6, range: [0.25, 0.95] },
        UZ: { value: 0.32, range: [0.2, 0.44] },
      },
      claims: ["B-086"],
      assumption:
        "Mean of 2001 to 2020: goods trade and inward investment over GDP (World Bank WDI) times the part of trade with these powers in national, Factbook and COW data, 0.65 to 0.85. Turkmen output is valued at an official rate, so its range is wide.",
      reviewed: REVIEWED,
    },
    insulated: {
      label: "Governments weigh gains and threats, 1 = yes; else they follow opinion",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { insulated: 0 },
  constants: (p) => ({
    adjust: -p.insulated * Math.expm1(-DT / p.tauElite),
    heed: -Math.expm1(-DT / p.tauOpinion),
    obey: -(1 - p.insulated) * Math.expm1(-DT / AT_ONCE),
  }),
})
  .derive({ reads: ["share"], writes: ["gains"] }, ({ share }, p, { gains }) => {
    const first = at(eco, 0, 0);
    for (let i = 0, q = 0; q < POWERS; q++)
      for (let s = 0; s < HOSTS; s++, i++) {
        const trade = share[first + i] * p.openness[s];
        gains[i] = trade / (trade + GAINS_HALF);
      }
  })
  .change({ reads: ["opin", "opinPolicy"], writes: ["opinPolicy"] }, ({ opin, opinPolicy }, p, add) => {
    for (let i = 0; i < opin.length; i++) add.opinPolicy[i] += (opin[i] - opinPolicy[i]) * p.heed;
  })
  .change(
    {
      reads: [
        "gains",
        "threat",
        "elite",
        "opin",
        "opinPolicy",
        "polity",
        "counterPressure",
        "distanceAsked",
        "excl",
      ],
      writes: ["elite"],
    },
    ({ gains, threat, elite, opin, opinPolicy, polity, counterPressure, distanceAsked, excl }, p, add) => {
      const pull = p.insulated * p.e3 * DT;
      const cost = p.insulated * COUNTER * DT;
      for (let i = 0, q = 0; q < POWERS; q++) {
        const fromRU = cost * Math.sign(distanceFrom(RU, q, excl, distanceAsked));
        const fromCN = cost * Math.sign(distanceFrom(CN, q, excl, distanceAsked));
        for (let s = 0; s < HOSTS; s++, i++) {
          const now = elite[i];
          const weighed = (p.e1 * gains[i] - p.e2 * threat[i] - now) * p.adjust;
          const heard = (1 - polity[s]) * pull * (opinPolicy[i] - now) + p.obey * (opin[i] - now);
          const punished = fromRU * counterPressure[by(RU, s)] + fromCN * counterPressure[by(CN, s)];
          add.elite[i] += weighed + heard - punished;
        }
      }
    },
  );
