import type { Column } from "../../engine/mechanism.ts";
import { DT } from "../../engine/quarter.ts";
import { at, by, CN, host, HOSTS, mil, onBoard, RU, TR } from "../axes.ts";
import { lgt } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

const reviewed = "2026-11-22";
/** Leaders of China and the five meet in the second quarter of every odd year, first in 2023 (F-028, F-036). */
const FIRST_SUMMIT = 2023.25;

/**
 * Acts that follow from what the mechanisms carry (0.3, observation equations), and what decisions make of them.
 *
 *   exercises  Poisson of e x military assertiveness x lever a year, split over the hosts
 *   outpost    hazard b x military assertiveness x border x (1 - governance) x lgt(2 x orientation to China) a year:
 *              China plans one, at a site by border, and the host lets it in or not; up to 2025 the one on record
 *   base       asked for by the lever; the host says yes in that quarter with chance lgt(2 x orientation to China)
 *   deployment in a crisis, at the host's request, with chance credibility x spare force; up to 2025 the one on record
 *   plants     Poisson of new plant capital / size of a plant
 *   summit     every second year, with the chance that a scheduled meeting is held; up to 2025 those on record
 *
 * Exercises, posts, deployments, plants and summits by rule write nothing back: the ties they stand for are in the
 * mechanisms. A declared base and exercises beyond the rule are decisions, so they move ties.
 * Leaves out: the end of a post or base; who takes part in an exercise beside China and the host.
 */
export const acts = mechanism({
  name: "acts",
  title: "Acts that follow",
  role: "closing",
  places: ["other"],
  says: "Exercises, posts, deployments, plants and summits happen as often as assertiveness, belief and money make them.",
  parameters: {
    e: {
      label: "Exercises a year at full military assertiveness",
      unit: "per year",
      value: 14,
      range: [7, 28],
      distribution: "loguniform",
      claims: ["A-035", "B-045"],
      facts: ["F-016"],
      assumption:
        "The contract gives the form and no size. Exercises with one host, without Russia: about one every second year from 2002 to 2010 (public record), at an assertiveness near 0.03.",
      reviewed,
    },
    split: {
      label: "Part of the exercises held with a host",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.3, range: [0.3, 0.3] },
        KG: { value: 0.3, range: [0.3, 0.3] },
        TJ: { value: 0.3, range: [0.3, 0.3] },
        UZ: { value: 0.1, range: [0.1, 0.1] },
      },
      claims: ["A-035"],
      assumption:
        "Coded: the three neighbours alike, Uzbekistan less often, neutral Turkmenistan not at all. A split, so no range.",
      reviewed,
    },
    drill: {
      label: "Military ties that an exercise beyond the rule brings China",
      unit: "index points",
      value: 0.25,
      range: [0, 0.5],
      claims: ["A-035"],
      assumption: "Our number: none, or at most a thirtieth of what a declared base brings.",
      reviewed,
    },
    b: {
      label: "Posts a year at full assertiveness, on both borders, with no governance and full consent",
      unit: "per year",
      value: 0.35,
      range: [0.1, 0.6],
      claims: ["A-035", "B-071"],
      facts: ["F-015"],
      assumption:
        "The contract gives the form and no size. One post is on record from 2001 to 2025; with these figures 0.2 to 1.1 would be expected.",
      reviewed,
    },
    border: {
      label: "What a host's borders with Xinjiang and Afghanistan make a post worth",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.4, range: [0.2, 0.6] },
        KG: { value: 0.4, range: [0.2, 0.6] },
        TJ: { value: 1, range: [1, 1] },
        TM: { value: 0.2, range: [0, 0.4] },
        UZ: { value: 0.2, range: [0, 0.4] },
      },
      claims: ["A-035", "B-069"],
      facts: ["F-015"],
      assumption:
        "Coded: Tajikistan alone borders both; a border with Xinjiang counts for more than one with Afghanistan only.",
      reviewed,
    },
    base: {
      label: "Military ties that a declared base brings China, once",
      unit: "index points",
      value: 15,
      range: [8, 20],
      claims: ["A-035", "B-004"],
      assumption: "Step of experiment X6 in the domain contract, which gives 15; half of it to a third more.",
      reviewed,
    },
    size: {
      label: "Capital of one plant",
      unit: "USD bn",
      value: 0.45,
      range: [0.15, 1.35],
      distribution: "loguniform",
      claims: ["A-086", "A-089"],
      facts: ["F-056"],
      assumption:
        "About half a billion each in the list of some fifty projects that Kazakhstan and China agreed from 2015 (public record); a factor of three either way.",
      reviewed,
    },
  },
  constants: (p) => ({ borders: p.border.reduce((sum, one) => sum + one, 0) }),
})
  .derive(
    { reads: ["assertMil", "exerciseScale"], writes: ["exercises"], draws: ["exercise", "partner"] },
    ({ assertMil, exerciseScale }, p, { exercises }, draws) => {
      exercises.fill(0);
      const mean = p.e * assertMil[0] * exerciseScale[0] * DT;
      const held = draws.chance.poisson(draws.exercise, 0, mean);
      for (let i = 0; i < held; i++) exercises[pick(p.split, draws.chance.uniform(draws.partner, i))]++;
    },
  )
  .change(
    { reads: ["assertMil", "exerciseScale"], writes: ["infl"] },
    ({ assertMil, exerciseScale }, p, add) => {
      const beyond = p.e * assertMil[0] * (exerciseScale[0] - 1) * DT;
      if (beyond === 0) return;
      for (let s = 0; s < HOSTS; s++) add.infl[at(mil, CN, s)] += p.drill * beyond * p.split[s];
    },
  )
  .change(
    {
      reads: ["assertMil", "elite", "gov", "outpost", "outpostStep", "recorded", "baseMove"],
      writes: ["outpost"],
      draws: ["plan", "site", "welcome"],
    },
    ({ assertMil, elite, gov, outpost, outpostStep, recorded, baseMove }, p, add, draws) => {
      if (recorded[0] === 1) {
        for (let s = 0; s < HOSTS; s++)
          if (outpostStep[s] > 0 && baseMove[s] >= 0) add.outpost[s] += 1 - outpost[s];
        return;
      }
      const planned = 1 - Math.exp(-p.b * assertMil[0] * p.borders * DT);
      if (draws.chance.bernoulli(draws.plan, 0, planned) === 0) return;
      const s = pick(p.border, draws.chance.uniform(draws.site, 0));
      if (outpost[s] > 0 || baseMove[s] < 0) return;
      add.outpost[s] += draws.chance.bernoulli(draws.welcome, s, (1 - gov[s]) * consent(elite[by(CN, s)]));
    },
  )
  .change(
    { reads: ["baseMove", "declaredBase", "elite"], writes: ["declaredBase", "infl"], draws: ["consent"] },
    ({ baseMove, declaredBase, elite }, p, add, draws) => {
      for (let s = 0; s < HOSTS; s++) {
        if (baseMove[s] <= 0 || declaredBase[s] > 0) continue;
        if (draws.chance.bernoulli(draws.consent, s, consent(elite[by(CN, s)])) === 0) continue;
        add.declaredBase[s] += 1;
        add.infl[at(mil, CN, s)] += p.base;
      }
    },
  )
  .derive(
    {
      reads: ["crisis", "cred", "capR", "deploymentMove", "deploymentStep", "recorded"],
      writes: ["deployment"],
      draws: ["deployment"],
    },
    ({ crisis, cred, capR, deploymentMove, deploymentStep, recorded }, _p, { deployment }, draws) => {
      const byRule = cred[RU] * capR[0];
      for (let s = 0; s < HOSTS; s++) {
        let step = Math.min(1, deploymentStep[s]);
        if (recorded[0] !== 1) step = crisis[s] > 0 ? draws.chance.bernoulli(draws.deployment, s, byRule) : 0;
        deployment[s] = decided(deploymentMove[s], crisis[s] > 0 || step > 0 ? 1 : 0, step);
      }
    },
  )
  .derive(
    { reads: ["newPlants"], writes: ["plantsStarted"], draws: ["plant"] },
    ({ newPlants }, p, { plantsStarted }, draws) => {
      const each = DT / p.size;
      for (let s = 0; s < HOSTS; s++)
        plantsStarted[s] = draws.chance.poisson(draws.plant, s, Math.max(0, newPlants[s]) * each);
    },
  )
  .derive(
    {
      reads: ["year", "instC", "consultation", "consultationScale", "anchorStep", "recorded"],
      writes: ["summit"],
      draws: ["summit"],
    },
    ({ year, instC, consultation, consultationScale, anchorStep, recorded }, _p, { summit }, draws) => {
      const due = year[0] >= FIRST_SUMMIT && (year[0] - FIRST_SUMMIT) % 2 === 0;
      if (!due) summit[0] = 0;
      else if (recorded[0] === 1) summit[0] = Math.min(1, anchorStep[0]);
      else {
        const kept = Math.min(1, consultation[0] * consultationScale[0]);
        summit[0] = instC[0] > 0 ? draws.chance.bernoulli(draws.summit, 0, kept) : 0;
      }
    },
  )
  .derive({ reads: ["inflBoard"], writes: ["armsShare"] }, ({ inflBoard }, _p, { armsShare }) => {
    const own = inflBoard[onBoard(mil, CN)];
    armsShare[0] = own / (own + inflBoard[onBoard(mil, RU)] + inflBoard[onBoard(mil, TR)]);
  });

/** The host that u, from 0 to 1, picks in proportion to the weights. */
function pick(weights: Column, u: number): number {
  let whole = 0;
  for (let s = 0; s < HOSTS; s++) whole += weights[s];
  let left = u * whole;
  let s = 0;
  while (s < HOSTS - 1 && left >= weights[s]) left -= weights[s++];
  return s;
}

/** Chance that a government leaning this way says yes to a Chinese post or base. */
const consent = (elite: number): number => lgt(2 * elite);

/** What a lever from -1 to 1 makes of an act: nothing, `certain`, or what the rule says. */
export const decided = (move: number, certain: number, byRule: number): number =>
  move > 0 ? certain : move < 0 ? 0 : byRule;
