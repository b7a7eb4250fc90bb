import type { ChronicleReport, QuarterEntry } from "../service/chronicle.ts";
import type { ActEntry, Followed } from "../service/chronicleActs.ts";
import { short, signed } from "./numbers.ts";
import { wrap } from "./table.ts";

/** Terms for and against an act, and figures after it, that get a place in the text. */
const TERMS = 3;
const AFTER = 2;
/** Below this a term did not count. */
const NOTICED = 1.05;

export function chronicleText(report: ChronicleReport, width: number): string {
  const { arm, seed, run, from, to, fault, quarters } = report;
  const head = wrap(`${arm}, seed ${seed}, run ${run}, ${from} to ${to}`, width);
  const told = quarters.map((one) => quarterText(one, width));
  const end = fault === undefined ? [] : [wrap(`The run ${fault}`, width)];
  return [head, ...(told.length > 0 ? told : ["Nothing happened."]), ...end].join("\n\n");
}

function quarterText({ quarter, events, scenario, decisions, acts }: QuarterEntry, width: number): string {
  const lines = [
    ...events.map(({ title }) => `Event: ${stop(title)}`),
    ...scenario.map(({ quantity, because }) => `Scenario (${quantity}): ${stop(because)}`),
    ...decisions.map(({ lever, label, from, to }) => `Decision: ${label} (${lever}): ${from} to ${to}.`),
    ...acts.filter((act) => !act.routine).map(actText),
    ...routineText(acts.filter((act) => act.routine)),
  ];
  return [quarter, ...lines.map((line) => hanging(line, width))].join("\n");
}

/** `- ` and the text, whose further lines stand under the first word. */
const hanging = (line: string, width: number): string => `- ${wrap(line, width, "  ").slice(2)}`;

function actText(act: ActEntry): string {
  const { text, consent, cause } = act;
  const agreed =
    consent === undefined || cause === "record"
      ? ""
      : ` With the consent of ${consent.name} (${consent.says} ${short(consent.value)}).`;
  return `${text} (${causeText(act)}).${whyText(act)}${agreed}${afterText(act.followed)}`;
}

function causeText({ cause, chance, count }: ActEntry): string {
  if (cause === "record") return "on the record";
  if (cause === "scenario") return "set by the scenario";
  const likely = chance === undefined ? "" : `chance this quarter ${percent(chance)}`;
  const several = count > 1 ? `${count} times` : "";
  const decided = cause === "decision" ? "by decision" : "";
  return [decided, several, likely].filter((part) => part !== "").join(", ") || "as it follows";
}

function whyText({ cause, terms }: ActEntry): string {
  const figures = ({ says, value, usual, unit }: ActEntry["terms"][number]) =>
    `${says} ${withUnit(short(value), unit)}, usually ${short(usual)}`;
  const weighed = terms.filter(({ times }) => times !== undefined);
  if (weighed.length === 0) {
    const moved = terms.filter(({ value, usual }) => value !== usual);
    const known = cause === "record" ? moved.slice(0, AFTER).map(figures) : [];
    return known.length === 0 ? "" : ` At the time: ${known.join("; ")}.`;
  }
  const times = (term: ActEntry["terms"][number]) => `${figures(term)} (${timesText(term.times!)})`;
  const because = weighed.filter((term) => term.times! >= NOTICED).slice(0, TERMS);
  const despite = weighed.filter((term) => term.times! <= 1 / NOTICED).slice(0, TERMS);
  const parts = [
    ...(because.length > 0 ? [` Because: ${because.map(times).join("; ")}.`] : []),
    ...(despite.length > 0 ? [` Despite: ${despite.map(times).join("; ")}.`] : []),
  ];
  return parts.join("") || " As likely as usual.";
}

const timesText = (times: number): string =>
  Number.isFinite(times) ? `${short(times)} times as likely` : "else not possible";

function afterText(followed: readonly Followed[]): string {
  const moved = followed.filter(({ change }) => change !== 0).slice(0, AFTER);
  if (moved.length === 0) return "";
  const told = moved.map(({ says, unit, change, own }) => {
    const atOnce = own === undefined || own === 0 ? "" : ` (${signed(own)} at once by the act)`;
    return `${says} ${withUnit(signed(change), unit)}${atOnce}`;
  });
  return ` In the year after: ${told.join("; ")}.`;
}

/** Frequent acts, one line for each kind: where, and how often if more than once. */
function routineText(acts: readonly ActEntry[]): string[] {
  return [...Map.groupBy(acts, ({ title }) => title)].map(([title, list]) => {
    const where = list.map(({ actor, names, count }) => {
      const { target } = names;
      const whom =
        target === undefined ? names.actor : actor === "CN" ? target : `${names.actor} with ${target}`;
      return count > 1 ? `${whom} ${count}` : whom;
    });
    return `${title}: ${where.join(", ")}.`;
  });
}

/** Units that a figure needs to be read; shares, counts, flags and rungs need none. */
function withUnit(figure: string, unit: string): string {
  if (["1", "count", "flag", "rung"].includes(unit)) return figure;
  return `${figure} ${unit.replace("index points", "points")}`;
}

const percent = (chance: number): string =>
  chance > 0 && chance < 0.001 ? "under 0.1 %" : `${short(100 * chance)} %`;

const stop = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
