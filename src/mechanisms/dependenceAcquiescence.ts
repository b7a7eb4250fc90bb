import { lgt, logit } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";

/**
 * Acquiescence: the dependent side accepts what it cannot change.
 *
 *   acq = lgt(logit(acq2013) + q1 x (gap of needs - gap of needs in 2013))
 *
 * It lowers the readiness to act, and so overt incidents; latent friction and distrust stay.
 * Leaves out: resentment (status_frustration), which acceptance does not lower, and any memory of what was accepted.
 */
export const dependenceAcquiescence = mechanism({
  name: "dependence_acquiescence",
  title: "Dependence and acquiescence",
  explanation: "H3",
  tier: 1,
  places: ["overt"],
  says:
    "The side that needs the other more heeds its aims, prefers binding cooperation to an unequal contest and, " +
    "when pushed, cuts its losses. It does so grudgingly: it answers less, but minds no less.",
  offShould:
    "Leave latent friction as it is, but raise Russian balancing and overt incidents, since acceptance stays at " +
    "its level of 2013.",
  parameters: {
    q1: {
      label: "Rise of acceptance with the gap of needs (logit per unit)",
      unit: "1",
      value: 6,
      range: [2, 10],
      claims: ["A-018", "B-054", "B-098"],
      assumption: "From a slow drift to a step: the gap has moved by about half a unit since 2013.",
      reviewed,
    },
    acq2013: {
      label: "Acquiescence of Russia in 2013",
      unit: "1",
      value: 0.45,
      range: [0.3, 0.6],
      claims: ["A-038", "B-031"],
      assumption:
        "Before sanctions it took the junior economic part with reluctance: neither low nor settled.",
      reviewed,
    },
  },
  neutral: { q1: 0 },
})
  .derive({ reads: ["depRU", "depCN"], writes: ["needgap"] }, ({ depRU, depCN }, _p, out) => {
    out.needgap[0] = depRU[0] - depCN[0];
  })
  .derive({ reads: ["needgap", "needgap2013"], writes: ["acq"] }, ({ needgap, needgap2013 }, p, out) => {
    out.acq[0] = lgt(logit(p.acq2013) + p.q1 * (needgap[0] - needgap2013[0]));
  });
