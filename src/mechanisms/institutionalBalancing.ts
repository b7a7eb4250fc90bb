import { DT } from "../engine/quarter.ts";
import { by, HOSTS, pol } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

/** India and Pakistan joined in one step (F-105), so one recorded admission brings two members. */
const RECORDED_MEMBERS = 2;

/**
 * Institutional balancing: inside a shared body each side brings in friends of its own.
 *
 *   admissions: those on the record while `recorded` is 1; after that by hazard i1 x mistrust a year,
 *               answered in the same quarter with probability i2 by one more member
 *   each admission: political friction x (1 - dip), once; depth of the SCO - i3 for each new member
 *
 * A shallower SCO holds fewer of its meetings (closing equation of consultation), which is how this reaches incidents.
 * Leaves out: who joins; withdrawals; effort to keep others out, which access costs hold.
 */
export const institutionalBalancing = mechanism({
  name: "institutional_balancing",
  title: "Balancing inside institutions",
  explanation: "H9",
  tier: 2,
  places: ["friction", "other"],
  says:
    "Distrust finds an outlet in procedure: one side sponsors a new member as a counterweight, the other may answer with " +
    "its own. Friction eases for a while and the institution loses depth. One episode, and its reading is contested.",
  offShould: "The SCO stays deeper and smaller, with a small effect on Russian balancing.",
  parameters: {
    i1: {
      label: "Counterweight admissions a year at full distrust",
      unit: "per year",
      value: 0.085,
      range: [0.02, 0.15],
      claims: ["B-048"],
      facts: ["F-105"],
      assumption: "Prior of the domain contract: about one admission in 25 years at middling distrust.",
      reviewed: "2026-11-21",
    },
    i2: {
      label: "Chance that the other side answers with a member of its own",
      unit: "1",
      value: 0.55,
      range: [0.3, 0.8],
      claims: ["B-049"],
      facts: ["F-105"],
      assumption:
        "Prior of the domain contract: wide, since the two accessions of 2017 were prepared together.",
      reviewed: "2026-11-21",
    },
    i3: {
      label: "Depth of the SCO lost per new member",
      unit: "1",
      value: 0.03,
      range: [0.01, 0.05],
      claims: ["B-049"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    dip: {
      label: "Part of political friction that an admission relieves, once",
      unit: "1",
      value: 0.1,
      range: [0.05, 0.15],
      claims: ["B-053"],
      assumption: "The domain contract says a tenth and gives no range; half of it either way.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { i1: 0, i3: 0, dip: 0 },
}).change(
  {
    reads: ["recorded", "admission", "mistrust", "fric"],
    writes: ["fric", "instSCO"],
    draws: ["admission", "answer"],
  },
  ({ recorded, admission, mistrust, fric }, p, add, draws) => {
    // Both are drawn whether used or not, so that paired arms keep sharing their luck.
    const moved = draws.chance.bernoulli(draws.admission, 0, 1 - Math.exp(-p.i1 * mistrust[0] * DT));
    const answered = draws.chance.bernoulli(draws.answer, 0, p.i2);
    const past = recorded[0] > 0;
    const admissions = past ? admission[0] : moved;
    const members = past ? RECORDED_MEMBERS * admissions : moved * (1 + answered);
    const relief = 1 - (1 - p.dip) ** admissions;
    for (let s = 0; s < HOSTS; s++) add.fric[by(pol, s)] -= relief * fric[by(pol, s)];
    add.instSCO[0] -= p.i3 * members;
  },
);
