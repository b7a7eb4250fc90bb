import { by, HOSTS, POWERS, RU } from "../axes.ts";
import { clip, regionalMean } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

/**
 * Leverage and autonomy (0.3).
 *
 *   exit cost = clip(x0 + pipelines, for Russia, + debt, remittances and standards by their mechanisms)
 *   leverage  = mean over boards of share, x exit cost
 *   autonomy  = 1 - largest leverage of one power
 */
export const autonomy = mechanism({
  name: "autonomy",
  title: "Leverage and autonomy",
  role: "closing",
  places: ["other"],
  says: "A power that is hard to leave has leverage in proportion to its share; a host is as free as its strongest tie lets it be.",
  parameters: {
    x0: {
      label: "Cost of leaving any power",
      unit: "1",
      value: 0.45,
      range: [0.3, 0.6],
      assumption: "Prior of the domain contract, section 0.3; no text gives a figure.",
      reviewed: "2026-11-21",
    },
    pipeCost: {
      label: "Exit cost of exports that run through Russian pipes only",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-059", "B-036"],
      assumption: "With it a host whose energy leaves only through Russia has an exit cost near 0.65.",
      reviewed: "2026-11-21",
    },
  },
})
  .change({ reads: ["pipes"], writes: ["exitCost"] }, ({ pipes }, p, { exitCost }) => {
    for (let i = 0; i < exitCost.length; i++) exitCost[i] += p.x0;
    for (let s = 0; s < HOSTS; s++) exitCost[by(RU, s)] += p.pipeCost * pipes[s];
  })
  .derive(
    { reads: ["shareAll", "exitCost"], writes: ["leverage", "auto"] },
    ({ shareAll, exitCost }, _p, out) => {
      for (let s = 0; s < HOSTS; s++) {
        let most = 0;
        for (let p = 0; p < POWERS; p++) {
          const i = by(p, s);
          out.leverage[i] = shareAll[i] * clip(exitCost[i]);
          most = Math.max(most, out.leverage[i]);
        }
        out.auto[s] = 1 - most;
      }
    },
  )
  .derive({ reads: ["div", "auto", "population"], writes: ["divRegion", "autoRegion"] }, (w, _p, out) => {
    out.divRegion[0] = regionalMean(w.population, w.div);
    out.autoRegion[0] = regionalMean(w.population, w.auto);
  });
