import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

/** Before the Belt and Road the decline is a third as fast. */
const BEFORE_2013 = 1 / 3;

/**
 * The value to China of Russian gatekeeping with elites in the five states (0.6).
 *
 *   d gate/dt = -g_d, a third of it before 2013
 *
 * Rungs of partnership lower it further in partnership_ladder. Its floor is zero.
 */
export const gatekeeping = mechanism({
  name: "gatekeeping",
  title: "Russian gatekeeping",
  role: "closing",
  places: ["other"],
  says: "As China builds ties of its own with governments, Russia's introductions are worth less to it each year.",
  parameters: {
    gD: {
      label: "Value of gatekeeping lost a year from 2013 on (g_d)",
      unit: "1 per year",
      value: 0.03,
      range: [0.01, 0.05],
      claims: ["B-050"],
      assumption: "Prior of the domain contract, section 0.6; a third of it before 2013.",
      reviewed: "2026-11-21",
    },
  },
}).change({ reads: ["year"], writes: ["gate"] }, ({ year }, p, add) => {
  add.gate[0] -= p.gD * (year[0] < 2013 ? BEFORE_2013 : 1) * DT;
});
