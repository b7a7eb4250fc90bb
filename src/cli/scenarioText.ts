import type { ScenarioChange, ScenarioReport } from "../service/showScenario.ts";
import { wrap } from "./table.ts";

/** One scenario as a person reads it. */
export function scenarioText(scenario: ScenarioReport, width: number): string {
  const {
    id,
    code,
    title,
    question,
    triggers = [],
    signs = [],
    changes,
    withhold,
    watch,
    sources,
  } = scenario;
  const list = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", head, ...lines.map((line) => wrap(line, width, "  "))];
  return [
    `${code === undefined ? id : `${code} ${id}`}: ${title}`,
    wrap(question, width),
    ...list("What would bring it about", triggers),
    ...list(
      "What differs from the baseline",
      changes.map((change) => `${whenOf(change)}  ${howOf(change)}. ${change.because}`),
    ),
    ...list(
      "What does not happen",
      withhold.map(({ event, because }) => `${event}. ${because}`),
    ),
    ...list(
      "Figures to watch",
      watch.map(({ name, label }) => `${name}: ${label}`),
    ),
    ...list("What would be seen in the world", signs),
    ...list("Sources", [sources.join(", ")]),
    ...(changes.length + withhold.length === 0 ? ["", "Nothing differs from the baseline: this is it."] : []),
  ].join("\n");
}

const whenOf = ({ at, until }: ScenarioChange): string =>
  until === undefined ? `from ${at}` : until === at ? `in ${at}` : `${at} to ${until}`;

/** Such as `xinjiang (Salience of Xinjiang) + 0.4, half of it gone in 3 years`. */
function howOf(change: ScenarioChange): string {
  const { quantity, index, label, set, by, add, halfLife, scale, hold, copy } = change;
  const name = `${index ? `${quantity}[${index.replaceAll("/", ",")}]` : quantity} (${label})`;
  if (set !== undefined) return `${name} = ${set}${by === undefined ? "" : ` by ${by}, in even steps`}`;
  if (add !== undefined)
    return `${name} ${add < 0 ? "-" : "+"} ${Math.abs(add)}${halfLife === undefined ? "" : `, half of it gone in ${halfLife} years`}`;
  if (scale !== undefined) return `${name} x ${scale}`;
  if (copy !== undefined) return `${name} as ${copy}`;
  return hold === "own" ? `${name} stays as it stands then` : `${name} as in the same run of the baseline`;
}
