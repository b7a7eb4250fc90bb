import { quarter } from "../engine/quarter.ts";
import { by, host, HOSTS, RU } from "../region/axes.ts";
import { sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Thousand people x USD a month, as USD bn a year. */
const YEARLY = 12e-6;
const THEN = quarter("2010-Q3");
/** Headcount follows demand with a time constant of a year: on a slope it is where demand was 4 to 5 quarters ago. */
const BEFORE = quarter("2009-Q2");

/**
 * Remittances: what migrants send from Russia feeds households, and with them leverage and goodwill.
 *
 *   remit     = headcount x Russian wage x migrant part x part sent x other transfers / output of the host, at most 2
 *   exit cost of Russia  + r1 x sat(remit; h)
 *   target of opinion of Russia  + 0.3 x sat(remit; h)
 *   goodwill  = r2 x (sat(remit; h) - its value of 2010): factor 1 + goodwill on the target of cultural ties
 *
 * Headcount is an annual average. The value of 2010 is that of the record, before restrictions rose.
 *
 * Leaves out: remittances from other destinations, which the corridor gives no wage for; what households do with the
 * money; seasons within the year.
 */
export const remittanceDependence = mechanism({
  name: "remittance_dependence",
  title: "Dependence on remittances",
  tier: 1,
  places: ["other"],
  says: "Wages earned in Russia feed households and budgets in Tajikistan, Kyrgyzstan and Uzbekistan; that makes Russia costly to leave and well liked.",
  offShould:
    "Cut Russian leverage over Tajikistan and Kyrgyzstan; leave Kazakhstan and Turkmenistan as they are.",
  parameters: {
    send: {
      label: "Part of a migrant's wage sent home",
      unit: "1",
      value: 0.4,
      range: [0.3, 0.5],
      claims: ["A-022"],
      facts: ["F-010"],
      assumption: "Prior of the domain contract, section 5: the rest is rent, food and fees.",
      reviewed: REVIEWED,
    },
    pay: {
      label: "Wage of a migrant against the mean Russian wage",
      unit: "1",
      value: 0.775,
      range: [0.65, 0.9],
      assumption: "Prior of the domain contract, section 0.7: manual work, much of it in the large cities.",
      reviewed: REVIEWED,
    },
    others: {
      label: "All transfers over wages sent, once other transfers pass the same way",
      unit: "1",
      value: 1.6,
      range: [1.3, 1.9],
      facts: ["F-010"],
      assumption:
        "Prior of the domain contract, section 0.7: in 2024 headcount fell while transfers to Tajikistan rose by 27 percent; 1 before the invasion of 2022.",
      reviewed: REVIEWED,
    },
    half: {
      label: "Remittances, share of output, at which their effect is half of the highest",
      unit: "1",
      value: 0.175,
      range: [0.1, 0.25],
      claims: ["A-022", "A-135"],
      assumption: "Prior of the domain contract, section 5 (h): between Uzbekistan's level and Kyrgyzstan's.",
      reviewed: REVIEWED,
    },
    cost: {
      label: "Cost of leaving Russia at full dependence on remittances",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-022", "A-135"],
      assumption: "Prior of the domain contract, section 0.7 (r1).",
      reviewed: REVIEWED,
    },
    culture: {
      label: "Gain of Russia's cultural ties per unit of saturating remittances",
      unit: "1",
      value: 0.2,
      range: [0, 0.4],
      claims: ["A-022", "B-079"],
      assumption: "Prior of the domain contract, section 0.7 (r2); zero means that money buys no culture.",
      reviewed: REVIEWED,
    },
    thanks: {
      label: "Opinion of Russia gained where remittances are large",
      unit: "1",
      value: 0.3,
      range: [0.3, 0.3],
      claims: ["A-100", "B-079"],
      assumption: "Coefficient of the domain contract, section 0.6, given without a range.",
      reviewed: REVIEWED,
    },
  },
  neutral: { cost: 0, culture: 0, thanks: 0 },
  constants: (p, at) => {
    const perHead = YEARLY * p.pay * p.send;
    const kept = 1 - at.start("restrict")[0];
    const wage = at.path("wageRU", THEN);
    const sat2010 = new Float64Array(HOSTS);
    host.labels.forEach((code, s) => {
      const sent = perHead * wage * kept * at.path("labourDemand", BEFORE, code);
      const output = at.path("gdpHost", THEN, code);
      sat2010[s] = output > 0 ? sat(sent / output, p.half) : 0;
    });
    return { perHead, sat2010 };
  },
})
  .derive({ reads: ["mig", "wageRU", "gdpHost", "otherTransfers"], writes: ["remit"] }, (w, p, { remit }) => {
    const perHead = p.perHead * w.wageRU[0] * (1 + (p.others - 1) * w.otherTransfers[0]);
    for (let s = 0; s < HOSTS; s++) remit[s] = Math.min(2, (perHead * w.mig[s]) / w.gdpHost[s]);
  })
  .derive({ reads: ["remit"], writes: ["goodwill"] }, ({ remit }, p, { goodwill }) => {
    for (let s = 0; s < HOSTS; s++) goodwill[s] = p.culture * (sat(remit[s], p.half) - p.sat2010[s]);
  })
  .change({ reads: ["remit"], writes: ["exitCost", "opinTarget"] }, ({ remit }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const felt = sat(remit[s], p.half);
      add.exitCost[by(RU, s)] += p.cost * felt;
      add.opinTarget[by(RU, s)] += p.thanks * felt;
    }
  });
