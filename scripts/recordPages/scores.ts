import type { ScoreRow } from "../../src/analysis/scoring/scoreTable.ts";
import type { Skill } from "../../src/analysis/scoring/skill.ts";
import { fixed } from "./markdown.ts";

/** A row for one partner is part of another row. */
export const isPart = ({ indicator }: ScoreRow) => indicator.includes(" with ");

/** `0.80 [−0.45, 0.88]`; nothing where there is no skill. */
export const skillCell = (skill: Skill | undefined): string => {
  if (skill === undefined) return "";
  const { low, high } = skill;
  return low === undefined || high === undefined
    ? fixed(skill.skill)
    : `${fixed(skill.skill)} [${fixed(low)}, ${fixed(high)}]`;
};
