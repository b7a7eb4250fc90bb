import { CN, RU } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

/** Log ratio of GDP in 2013, and the log ratios of force and technology in 2001 (0.6). */
const ECONOMY_2013 = 1.43;
const FORCE_2001 = -0.35;
const TECHNOLOGY_2001 = -0.5;
/** From 2001 to 2013. */
const YEARS = 12;
/** Keeps the logarithm finite when spare force is clamped to zero. */
const LEAST_FORCE = 0.01;

/**
 * The power gap between China and Russia (0.6), as log ratios.
 *
 *   d asymEco/dt  = growth of China - growth of Russia
 *   d milTrend/dt = milBefore until 2013, milAfter from then on
 *   d asymTech/dt = tech
 *   asymMil       = (1 - wt) x (milTrend - ln(spare force)) + wt x asymTech,   wt by military_technology_shift
 *   asym          = weighted mean of the three; asym2013: the same at the values of 2013, without war load
 *
 * Leaves out: nuclear weapons, and any effect of the gap on growth.
 */
export const asymmetry = mechanism({
  name: "asymmetry",
  title: "The power gap",
  role: "closing",
  places: ["other"],
  says: "China's lead grows with the difference in growth, with the modernisation of its forces and with what war takes from Russia.",
  parameters: {
    milBefore: {
      label: "Trend of the ratio of deployable force before 2013",
      unit: "1 per year",
      value: 0.045,
      range: [0.03, 0.06],
      assumption: "Value of the domain contract, section 0.6, which gives no range; a third either way.",
      reviewed: "2026-11-21",
    },
    milAfter: {
      label: "Trend of the ratio of deployable force from 2013 on",
      unit: "1 per year",
      value: 0.06,
      range: [0.04, 0.08],
      assumption: "Value of the domain contract, section 0.6, which gives no range; a third either way.",
      reviewed: "2026-11-21",
    },
    tech: {
      label: "Trend of the ratio of military technology",
      unit: "1 per year",
      value: 0.05,
      range: [0.035, 0.065],
      assumption: "Value of the domain contract, section 0.6, which gives no range; three tenths either way.",
      reviewed: "2026-11-21",
    },
    ecoWeight: {
      label: "Weight of the economy in the gap, before scaling to sum 1",
      unit: "1",
      value: 0.5,
      range: [0.4, 0.6],
      assumption: "Weights of the domain contract, section 0.6, with its range of a tenth either way.",
      reviewed: "2026-11-21",
    },
    milWeight: {
      label: "Weight of deployable force in the gap, before scaling to sum 1",
      unit: "1",
      value: 0.3,
      range: [0.2, 0.4],
      assumption: "Weights of the domain contract, section 0.6, with its range of a tenth either way.",
      reviewed: "2026-11-21",
    },
    techWeight: {
      label: "Weight of military technology in the gap, before scaling to sum 1",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      assumption: "Weights of the domain contract, section 0.6, with its range of a tenth either way.",
      reviewed: "2026-11-21",
    },
  },
  constants: (p) => {
    const sum = p.ecoWeight + p.milWeight + p.techWeight;
    const [onEco, onMil, onTech] = [p.ecoWeight / sum, p.milWeight / sum, p.techWeight / sum];
    const force2013 = FORCE_2001 + p.milBefore * YEARS;
    const technology2013 = TECHNOLOGY_2001 + p.tech * YEARS;
    return {
      onEco,
      onMil,
      onTech,
      gap2013: onEco * ECONOMY_2013 + onMil * force2013 + onTech * technology2013,
      /** How much more the gap of 2013 would be if force were technology alone. */
      tilt2013: onMil * (technology2013 - force2013),
    };
  },
})
  .change(
    { reads: ["growth", "year"], writes: ["asymEco", "milTrend", "asymTech"] },
    ({ growth, year }, p, add) => {
      add.asymEco[0] += (growth[CN] - growth[RU]) * DT;
      add.milTrend[0] += (year[0] < 2013 ? p.milBefore : p.milAfter) * DT;
      add.asymTech[0] += p.tech * DT;
    },
  )
  .derive(
    { reads: ["milTrend", "capR", "asymTech", "techWeight"], writes: ["asymMil"] },
    ({ milTrend, capR, asymTech, techWeight }, _p, { asymMil }) => {
      const conventional = milTrend[0] - Math.log(Math.max(capR[0], LEAST_FORCE));
      asymMil[0] = conventional + techWeight[0] * (asymTech[0] - conventional);
    },
  )
  .derive({ reads: ["asymEco", "asymMil", "asymTech"], writes: ["asym"] }, (w, p, { asym }) => {
    asym[0] = p.onEco * w.asymEco[0] + p.onMil * w.asymMil[0] + p.onTech * w.asymTech[0];
  })
  .derive({ reads: ["techWeight2013"], writes: ["asym2013"] }, ({ techWeight2013 }, p, { asym2013 }) => {
    asym2013[0] = p.gap2013 + p.tilt2013 * techWeight2013[0];
  });
