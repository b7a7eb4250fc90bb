import { DT } from "../engine/quarter.ts";
import { lgt } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/** Scales the two sources so that a status of 1 is the highest on record. */
const SCALE = 0.35;

/**
 * Status frustration: being the junior partner breeds resentment, and a wish for other doors.
 *
 *   d status/dt   = 0.35 x (f1 x asymEco + f2 x breach) - f3 x status
 *   d mistrust/dt += m2 x status
 *   hedgeWest     = hedge x openness of the West x lgt(y0 + y1 x status - y2 x depRU)
 *
 * Leaves out: status projects such as Eurasian schemes, which are read off status and the gap after a run.
 */
export const statusFrustration = mechanism({
  name: "status_frustration",
  title: "Status frustration",
  explanation: "H9",
  tier: 1,
  places: ["other"],
  says:
    "Russia feels its junior place as the economic gap widens and as China enters its boards. Resentment feeds distrust " +
    "and, while the West is open, a turn there; dependence holds that turn back. Resenting and accepting go together.",
  offShould: "Distrust stays flat, the turn to the West goes, and cooperation rises a little.",
  parameters: {
    f1: {
      label: "Frustration from the economic gap",
      unit: "1 per year per log unit",
      value: 0.06,
      range: [0.02, 0.1],
      claims: ["B-006", "B-051"],
      assumption: "Prior of the domain contract; multiplied by 0.35 so that 1 is the highest on record.",
      reviewed: "2026-11-21",
    },
    f2: {
      label: "Frustration from the breach of the division of labour",
      unit: "1 per year",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-051"],
      assumption: "Prior of the domain contract; multiplied by 0.35 as above.",
      reviewed: "2026-11-21",
    },
    f3: {
      label: "Part of the frustration that fades a year",
      unit: "per year",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["B-006"],
      assumption: "Prior of the domain contract: a mean duration of 5 to 20 years.",
      reviewed: "2026-11-21",
    },
    m2: {
      label: "Distrust that full frustration adds a year",
      unit: "per year",
      value: 0.06,
      range: [0.02, 0.1],
      claims: ["B-025", "B-051"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: "2026-11-21",
    },
    y0: {
      label: "Readiness to turn to the West without frustration or dependence, as a log odds",
      unit: "1",
      value: -0.75,
      range: [-1.5, 0],
      claims: ["B-007"],
      assumption: "Prior of the domain contract, section 0.7: between one in five and even.",
      reviewed: "2026-11-21",
    },
    y1: {
      label: "Effect of frustration on that readiness",
      unit: "1",
      value: 3,
      range: [1, 5],
      claims: ["B-007", "B-065"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    y2: {
      label: "Effect of dependence on China on that readiness, downward",
      unit: "1",
      value: 1.5,
      range: [0, 3],
      claims: ["B-065"],
      assumption: "Prior of the domain contract: dependence may tie Russia's hands, or not.",
      reviewed: "2026-11-21",
    },
    hedge: {
      label: "The turn to the West exists (0 when this explanation is off)",
      unit: "flag",
      value: 1,
      range: [1, 1],
      assumption:
        "A switch and not a quantity: no other value can silence the turn, since its log odds are free.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { f1: 0, f2: 0, m2: 0, hedge: 0 },
  terms: { mistrust: { m2: 0 } },
})
  .change(
    { reads: ["status", "asymEco", "breach"], writes: ["status"] },
    ({ status, asymEco, breach }, p, add) => {
      const felt = SCALE * (p.f1 * asymEco[0] + p.f2 * breach[0]);
      add.status[0] += (felt - p.f3 * status[0]) * DT;
    },
  )
  .change({ reads: ["status"], writes: ["mistrust"] }, ({ status }, p, add) => {
    add.mistrust[0] += p.m2 * status[0] * DT;
  })
  .derive({ reads: ["openWest", "status", "depRU"], writes: ["hedgeWest"] }, (w, p, { hedgeWest }) => {
    hedgeWest[0] = p.hedge * w.openWest[0] * lgt(p.y0 + p.y1 * w.status[0] - p.y2 * w.depRU[0]);
  });
