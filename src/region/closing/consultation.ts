import { DT } from "../../engine/quarter.ts";
import { clip } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

/** Mean age in years of a meeting in a window of eight quarters; an exponential memory of the same mean age. */
const MEMORY = 1;
const CLOSED = -Math.expm1(-DT / MEMORY);

/**
 * Regularity of consultation (0.6): the share of scheduled meetings held over the last eight quarters.
 *
 *   target     = clip(meetings held x lever x depth of the SCO / its depth of 2001)
 *   regularity moves to the target with a time constant of one year
 *
 * An exponential memory stands for the window, so that one number carries it.
 */
export const consultation = mechanism({
  name: "consultation",
  title: "Regular consultation",
  role: "closing",
  places: ["overt"],
  says: "Meetings are held as the calendar and the depth of the SCO have it, and habits follow what was held lately.",
  parameters: {},
  constants: (_p, at) => ({ depth2001: at.start("instSCO")[0] }),
}).change(
  { reads: ["consultation", "consultationScale", "instSCO", "regularity"], writes: ["regularity"] },
  (w, p, add) => {
    const target = clip((w.consultation[0] * w.consultationScale[0] * w.instSCO[0]) / p.depth2001);
    add.regularity[0] += (target - w.regularity[0]) * CLOSED;
  },
);
