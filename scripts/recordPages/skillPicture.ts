import { BASELINES } from "../../src/analysis/scoring/baselines.ts";
import { ALL, type ScoreRow } from "../../src/analysis/scoring/scoreTable.ts";
import { skillAgainst } from "../../src/service/standing.ts";
import { colour, fixed, ink, sans, serif, write } from "../picture/panel.ts";

const [WIDTH, LEFT, RIGHT, TOP, STEP] = [960, 270, 930, 126, 21];
const [LOW, HIGH] = [-1, 1];

const across = (skill: number) => LEFT + ((clipped(skill) - LOW) / (HIGH - LOW)) * (RIGHT - LEFT);
const clipped = (skill: number) => Math.min(HIGH, Math.max(LOW, skill));

/** Skill against persistence with its interval, and the least skill against any naive forecast; a line for each row. */
export function skillPicture(rows: readonly ScoreRow[]): string {
  const shown = rows.filter((row) => row.indicator !== ALL && skillAgainst(row, "persistence"));
  shown.sort((a, b) => skillAgainst(b, "persistence")!.skill - skillAgainst(a, "persistence")!.skill);
  const bottom = TOP + STEP * shown.length;
  const height = bottom + 44;
  const grid = [-1, -0.5, 0, 0.5, 1].map(
    (skill) =>
      `<path d="M${fixed(across(skill))} ${TOP - 12}V${bottom}" stroke="${skill === 0 ? ink.strong : colour.hairline}"/>` +
      write(across(skill), bottom + 20, String(skill).replace("-", "−"), {
        anchor: "middle",
        fill: ink.quiet,
      }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${sans}" role="img" aria-label="Skill of blind forecasts of 2013 to 2020 against persistence, by indicator, with intervals">
<rect width="${WIDTH}" height="${height}" rx="8" fill="${colour.page}"/>
${write(24, 42, "Better than assuming that nothing changes?", { size: 23, fill: ink.strong, more: `font-family="${serif}" font-weight="600"` })}
${write(24, 68, "Skill of blind forecasts of 2013 to 2020 by draws fitted to 2012. Dot and line: against persistence, with the interval of 90 %.", { size: 14 })}
${write(24, 88, "Ring: the least of the three, against persistence, drift and climatology. Right of 0 the model is better. Dark: all of the interval is.", { size: 14 })}
${grid.join("\n")}
${shown.map((row, i) => line(row, TOP + STEP * (i + 0.5) - 4)).join("\n")}
</svg>
`;
}

function line(row: ScoreRow, y: number): string {
  const { skill, low, high } = skillAgainst(row, "persistence")!;
  const least = Math.min(...BASELINES.map((baseline) => skillAgainst(row, baseline)?.skill ?? Infinity));
  const look = low !== undefined && low > 0 ? ink.strong : ink.quiet;
  const interval =
    low === undefined || high === undefined
      ? ""
      : `<path d="M${fixed(across(low))} ${fixed(y)}H${fixed(across(high))}" stroke="${look}" stroke-width="1.6"/>`;
  return [
    write(LEFT - 14, y + 4, row.indicator, { anchor: "end", fill: look }),
    interval,
    `<circle cx="${fixed(across(least))}" cy="${fixed(y)}" r="5" fill="none" stroke="${look}" stroke-width="1.2"/>`,
    `<circle cx="${fixed(across(skill))}" cy="${fixed(y)}" r="3.4" fill="${look}"/>`,
  ].join("");
}
