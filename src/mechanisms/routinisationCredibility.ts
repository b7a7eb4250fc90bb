import { DT, quarter } from "../engine/quarter.ts";
import { by, HOSTS, POWERS, power, US } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
/** Length in years from which a programme binds a partner's money to one host so that a turn strands it (0.6). */
const BINDS = 5;
const others = { value: 0.35, range: [0.2, 0.5] as const };

/**
 * Routine: regular, repeated, long programmes make a partner credible; pilots and single summits fade.
 *
 *   kept   = delivered over pledged, + 0.2 with a regular forum
 *   missed = 0.5 (1 - delivered over pledged) + lapse / L
 *   d pcred/dt = 2 r1 kept (1 - pcred) - r2 missed pcred / (1 + y1 age) - pcred / tau
 *   age: unbroken years of the programmes, at most L; a programme that ends (1 / L a year) lapses with a chance, age 0
 *   crowd = 1 / (1 + n1 (formats - 1))
 *
 * Programmes of five years and more of outsiders: a turn of the host strands what is left of one, uniform in its length.
 * A year in which effort is cut (effortScale below 1) keeps as much less of what was planned, but the forum meets.
 *
 * Leaves out: scale of the partner, which credibility does not read (A-122 is then about money only).
 */
export const routinisationCredibility = mechanism({
  name: "routinisation_credibility",
  title: "Routine and credibility",
  tier: 1,
  places: ["other"],
  says: "Lasting programmes and meetings that keep their calendar are believed, also those of small partners; many formats crowd each other.",
  offShould: "Make pilots as good as programmes.",
  parameters: {
    r1: {
      label: "Credibility gained per meeting or programme year kept",
      unit: "1 per year",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["A-119", "A-120", "A-122"],
      assumption: "Prior of the domain contract, section 6; two such occasions a year.",
      reviewed,
    },
    r2: {
      label: "Credibility lost where all is missed",
      unit: "1 per year",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-119", "B-009"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    fade: {
      label: "Time constant with which credibility fades by itself",
      unit: "years",
      value: 5.5,
      range: [3, 8],
      claims: ["A-119"],
      assumption: "Prior of the domain contract, section 6 (tau_p).",
      reviewed,
    },
    patience: {
      label: "Loss forgiven per unbroken year of the programme",
      unit: "1 per year",
      value: 0.25,
      range: [0, 0.5],
      claims: ["A-120"],
      assumption: "Prior of the domain contract, section 6 (y1); zero: length earns no patience.",
      reviewed,
    },
    crowding: {
      label: "Attention lost per further format",
      unit: "1",
      value: 0.085,
      range: [0.02, 0.15],
      claims: ["A-129"],
      assumption: "Prior of the domain contract, section 6 (n1).",
      reviewed,
    },
    lapse: {
      label: "Chance that a programme ends without one to follow",
      unit: "1",
      value: 0.3,
      range: [0, 0.6],
      claims: ["A-119"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed,
    },
    forumKept: {
      label: "Kept promises a regular forum adds",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-120", "A-122"],
      assumption: "Coded 0.2 in the domain contract, section 0.6, with half of it either way.",
      reviewed,
    },
    turn: {
      label: "Turns of a host that strand a long programme",
      unit: "per year",
      value: 0.0175,
      range: [0.005, 0.03],
      assumption:
        "Prior of the domain contract, section 0.6: once in thirty to two hundred years for a host.",
      reviewed,
    },
    length: {
      label: "Mean programme length",
      unit: "years",
      over: power,
      cells: {
        RU: { value: 5, range: [3, 7] },
        CN: { value: 5, range: [3, 7] },
        US: { value: 2, range: [1, 3] },
        EU: { value: 4, range: [3, 4.9] },
        GB: { value: 2, range: [1.5, 2.5] },
        IN: { value: 2, range: [1, 3] },
        JP: { value: 4, range: [3, 4.9] },
        KR: { value: 3, range: [2, 4] },
        TR: { value: 3, range: [2, 4] },
        GCC: { value: 3, range: [2, 4] },
      },
      claims: ["A-120"],
      assumption:
        "Two years for the United Kingdom in the domain contract. The others coded: budgets of one to two years in " +
        "Washington and Delhi, multi-year envelopes in Brussels and Tokyo, framework plans in Moscow and Beijing. " +
        "Below five for outsiders, so that only arms with longer programmes risk stranding.",
      reviewed,
    },
    live: {
      label: "Credibility and attention move, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed,
    },
    pcred2020: {
      label: "Programme credibility of 2020, held when the mechanism is off",
      unit: "1",
      over: power,
      cells: {
        RU: { value: 0.5, range: [0.4, 0.6] },
        CN: { value: 0.5, range: [0.4, 0.6] },
        ...Object.fromEntries(power.labels.slice(US).map((label) => [label, others])),
      },
      assumption: "Ranges of the domain contract, section 0.7; read only where nothing else sets the level.",
      reviewed,
    },
  },
  neutral: { live: 0, lapse: 0, turn: 0 },
  constants: (_p, reference) => ({ formats2020: reference.path("formats", quarter("2020-Q4")) }),
})
  .derive({ reads: ["lengthScale"], writes: ["programmeLength"] }, ({ lengthScale }, p, out) => {
    for (let q = 0; q < POWERS; q++) out.programmeLength[q] = p.length[q] * lengthScale[q];
  })
  .derive(
    { reads: ["formats", "formatHeld"], writes: ["crowd"] },
    ({ formats, formatHeld }, p, { crowd }) => {
      let held = formats[0];
      for (let q = 0; q < POWERS; q++) held -= 1 - formatHeld[q];
      const count = p.live * held + (1 - p.live) * p.formats2020;
      crowd.fill(1 / (1 + p.crowding * Math.max(0, count - 1)));
    },
  )
  .change(
    {
      reads: ["pcred", "programmeAge", "programmeLength", "delivery", "forum", "effortScale"],
      writes: ["pcred", "programmeAge"],
      draws: ["lapse"],
    },
    ({ pcred, programmeAge, programmeLength, delivery, forum, effortScale }, p, add, draws) => {
      for (let q = 0; q < POWERS; q++) {
        const length = programmeLength[q];
        const age = Math.min(programmeAge[q], length);
        const effort = Math.min(1, effortScale[q]);
        const done = delivery[q] * effort;
        const kept = Math.min(1, done + p.forumKept * forum[q]);
        const missed = 0.5 * (1 - done) + p.lapse / length;
        const rate =
          2 * p.r1 * kept * (1 - pcred[q]) -
          (p.r2 * missed * pcred[q]) / (1 + p.patience * age) -
          pcred[q] / p.fade;
        add.pcred[q] += p.live * rate * DT + (1 - p.live) * (p.pcred2020[q] - pcred[q]);
        const ends = draws.chance.bernoulli(draws.lapse, q, 1 - Math.exp((-p.lapse / length) * DT));
        const next = ends === 1 ? 0 : Math.min(length, age + effort * DT);
        add.programmeAge[q] += next - programmeAge[q];
      }
    },
  )
  .change(
    { reads: ["stranded", "programmeLength"], writes: ["stranded"], draws: ["turn", "left"] },
    ({ stranded, programmeLength }, p, add, draws) => {
      const chance = -Math.expm1(-p.turn * DT);
      for (let q = US; q < POWERS; q++) {
        const long = programmeLength[q] >= BINDS;
        for (let s = 0; s < HOSTS; s++) {
          const i = by(q, s);
          if (stranded[i] > 0) add.stranded[i] -= Math.min(DT, stranded[i]);
          else if (long && draws.chance.bernoulli(draws.turn, i, chance) === 1)
            add.stranded[i] += programmeLength[q] * draws.chance.uniform(draws.left, i);
        }
      }
    },
  );
