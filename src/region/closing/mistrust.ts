import { DT } from "../../engine/quarter.ts";
import { by, HOSTS, pol } from "../axes.ts";
import { mechanism } from "../mechanism.ts";

/**
 * Distrust between Russia and China (0.6): where it rests, and what it does to politics.
 *
 *   d mistrust/dt   = -m3 x (mistrust - m0)
 *   pressure[pol,s] += x3 x mistrust
 *
 * Variant `incidentMistrust=on` (section 9): each incident of the quarter adds x4.
 * Frustration adds to it and restraint takes from it in their own mechanisms; cooperation reads it.
 */
export const mistrust = mechanism({
  name: "mistrust",
  title: "Mutual distrust",
  role: "closing",
  places: ["pressure"],
  says: "Old distrust returns to its usual level when nothing feeds or allays it, and makes political dealings in the region harder.",
  parameters: {
    m3: {
      label: "Part of the gap to its usual level that distrust closes a year",
      unit: "per year",
      value: 0.125,
      range: [0.05, 0.2],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: "2026-11-21",
    },
    m0: {
      label: "Usual level of distrust",
      unit: "1",
      value: 0.475,
      range: [0.35, 0.6],
      claims: ["B-025", "B-051"],
      assumption: "Prior of the domain contract, section 0.6: lasting distrust beside close ties.",
      reviewed: "2026-11-21",
    },
    x3: {
      label: "Political pressure at full distrust",
      unit: "1",
      value: 0.1,
      range: [0, 0.2],
      claims: ["B-051"],
      assumption: "Prior of the domain contract, section 0.6: may be nil.",
      reviewed: "2026-11-21",
    },
    x4: {
      label: "Distrust added by an overt incident (variant incidentMistrust)",
      unit: "1",
      value: 0.025,
      range: [0, 0.05],
      assumption: "Prior of the domain contract, section 9; off unless the variant is chosen.",
      reviewed: "2026-11-21",
    },
  },
  options: { incidentMistrust: ["off", "on"] },
})
  .change({ reads: ["mistrust"], writes: ["mistrust"] }, ({ mistrust: level }, p, add) => {
    add.mistrust[0] -= p.m3 * (level[0] - p.m0) * DT;
  })
  .change({ reads: ["incid"], writes: ["mistrust"] }, ({ incid }, p, add) => {
    if (p.incidentMistrust === "off") return;
    for (let d = 0; d < incid.length; d++) add.mistrust[0] += p.x4 * incid[d];
  })
  .change({ reads: ["mistrust"], writes: ["pressure"] }, ({ mistrust: level }, p, add) => {
    for (let s = 0; s < HOSTS; s++) add.pressure[by(pol, s)] += p.x3 * level[0];
  });
