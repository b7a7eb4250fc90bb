import { by, CN, HOSTS, power, POWERS, RU, US } from "../axes.ts";
import { clip, distanceFrom, sat } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

const REVIEWED = "2026-11-22";
const GB = power.labels.indexOf("GB");
/** Places, in thousand, at which half of the damage of a corridor without labour standards is done. */
const MANY_PLACES = 10;

/**
 * Public opinion of the powers (0.6): what moves it apart from mechanisms, how fast it moves, and the gap.
 *
 *   target for Russia   = 0.3 + 0.3 lang + 0.1 media - n x clip(nationalism + policy)
 *                         + what remittances add (remittance_dependence)
 *   target for China    = public_backlash and image_repair
 *   target for others   = 0.05 + 0.1 x credibility x uptake + m x sat(people trained per 1000; 1)
 *                         - 0.1 x counter-pressure on those who take an offer that asks for distance
 *                         - abuse x sat(added places; 10 thousand) x (1 - labour standards), the United Kingdom alone
 *   opinion moves to its target with one half-life;   gap = government orientation - opinion
 *
 * The route that raised the question of abuse is British, and only places added to the record count: the recorded
 * ones stand in the base.
 *
 * Leaves out: events and persons, which move opinion for months; ties of single families (means of a host only).
 */
export const opinion = mechanism({
  name: "opinion",
  title: "Public opinion",
  role: "closing",
  places: ["other"],
  says: "Publics judge Russia by language, media and earnings, partners by what reaches people, and change their minds slowly.",
  parameters: {
    halfLife: {
      label: "Half-life of opinion around its target",
      unit: "years",
      value: 2.5,
      range: [1, 4],
      claims: ["A-060", "B-101"],
      assumption: "Prior of the domain contract, section 0.6: one speed for all powers and hosts.",
      reviewed: REVIEWED,
    },
    nationalism: {
      label: "Opinion of Russia lost at full nationalism",
      unit: "1",
      value: 0.1,
      range: [0, 0.2],
      claims: ["B-081"],
      assumption: "Prior of the domain contract, section 0.7; zero means that ties outweigh it.",
      reviewed: REVIEWED,
    },
    training: {
      label: "Opinion gained where a partner has trained a large share of people",
      unit: "1",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-126", "A-127"],
      assumption:
        "Range of the contract for Chinese training (image_repair, m2); drawn apart for the other partners.",
      reviewed: REVIEWED,
    },
    abuse: {
      label: "Opinion of the United Kingdom lost to many new places without labour standards",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["A-105", "A-126"],
      assumption: "Prior of the domain contract, section 0.6; zero means that complaints stay private.",
      reviewed: REVIEWED,
    },
  },
})
  .change(
    { reads: ["lang", "media", "nationalism", "nationalismShift"], writes: ["opinTarget"] },
    ({ lang, media, nationalism, nationalismShift }, p, { opinTarget }) => {
      for (let s = 0; s < HOSTS; s++) {
        const against = p.nationalism * clip(nationalism[s] + nationalismShift[s]);
        opinTarget[by(RU, s)] += 0.3 + 0.3 * lang[s] + 0.1 * media[s] - against;
      }
    },
  )
  .change(
    {
      reads: ["pcred", "uptake", "skill", "population", "counterPressure", "distanceAsked", "excl"],
      writes: ["opinTarget"],
    },
    (w, p, { opinTarget }) => {
      for (let q = US; q < POWERS; q++) {
        const fromRU = 0.1 * Math.sign(distanceFrom(RU, q, w.excl, w.distanceAsked));
        const fromCN = 0.1 * Math.sign(distanceFrom(CN, q, w.excl, w.distanceAsked));
        const credibility = 0.1 * w.pcred[q];
        for (let s = 0; s < HOSTS; s++) {
          const i = by(q, s);
          const trained = w.skill[i] / (w.skill[i] + w.population[s]); // thousand per million
          const cost = fromRU * w.counterPressure[by(RU, s)] + fromCN * w.counterPressure[by(CN, s)];
          opinTarget[i] += 0.05 + credibility * w.uptake[i] + p.training * trained - cost;
        }
      }
    },
  )
  .change({ reads: ["corridor", "labourStandards"], writes: ["opinTarget"] }, (w, p, { opinTarget }) => {
    const abuse = p.abuse * (1 - w.labourStandards[0]);
    for (let s = 0; s < HOSTS; s++) opinTarget[by(GB, s)] -= abuse * sat(w.corridor[s], MANY_PLACES);
  })
  .relax("opin", "opinTarget", (p) => p.halfLife / Math.LN2)
  .derive({ reads: ["elite", "opin"], writes: ["gap"] }, ({ elite, opin }, _p, { gap }) => {
    for (let i = 0; i < gap.length; i++) gap[i] = elite[i] - opin[i];
  });
