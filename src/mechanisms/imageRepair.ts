import { by, CN, HOSTS } from "../region/axes.ts";
import { sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Half-values: campaigns against their highest year; people trained per 1000 inhabitants. */
const CAMPAIGN_HALF = 0.5;
const TRAINED_HALF = 2;

/**
 * Repair of the image: China answers bad opinion with campaigns and, later, with training.
 *
 *   target of opinion of China += m1 x sat(campaign x lever; 0.5) + m2 x sat(people trained per 1000; 2)
 *
 * Two instruments with a coefficient each, both allowed to be zero, so that either may prove idle.
 *
 * Leaves out: that campaigns may backfire; where in a host the workshops stand.
 */
export const imageRepair = mechanism({
  name: "image_repair",
  title: "Repair of China's image",
  tier: 2,
  places: ["other"],
  says: "Image campaigns had changed little by 2020; training for jobs is meant to do better.",
  offShould:
    "Leave opinion of China to its other drivers; a small effect at the level of a host is expected.",
  parameters: {
    m1: {
      label: "Opinion of China gained by image campaigns, at most",
      unit: "1",
      value: 0.075,
      range: [0, 0.15],
      claims: ["B-083"],
      assumption: "Prior of the domain contract, section 5; zero is the reading of 2020.",
      reviewed: REVIEWED,
    },
    m2: {
      label: "Opinion of China gained by training, at most",
      unit: "1",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-095"],
      assumption: "Prior of the domain contract, section 5; the same range, so that neither is favoured.",
      reviewed: REVIEWED,
    },
  },
  neutral: { m1: 0, m2: 0 },
  terms: { campaigns: { m1: 0 }, training: { m2: 0 } },
}).change(
  { reads: ["campaign", "campaignScale", "skill", "population"], writes: ["opinTarget"] },
  ({ campaign, campaignScale, skill, population }, p, { opinTarget }) => {
    const shown = p.m1 * sat(campaign[0] * campaignScale[0], CAMPAIGN_HALF);
    for (let s = 0; s < HOSTS; s++) {
      const i = by(CN, s);
      // Thousand people trained over million inhabitants.
      opinTarget[i] += shown + (p.m2 * skill[i]) / (skill[i] + TRAINED_HALF * population[s]);
    }
  },
);
