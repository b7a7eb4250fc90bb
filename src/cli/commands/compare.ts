import type { Command } from "commander";
import { compare, type CompareReport, type OutcomeContrast } from "../../service/compare.ts";
import { shown } from "../bandTable.ts";
import { count, range, short, signed, withUnit } from "../numbers.ts";
import {
  addArmOptions,
  addDates,
  addJson,
  addLuckOptions,
  addQuiet,
  addStudyOptions,
  example,
  type StudyFlags,
} from "../options.ts";
import { answer, screen } from "../output.ts";
import { stoppedAt, studyLines } from "../studyText.ts";
import { cut, table } from "../table.ts";
import { watched } from "../watched.ts";

interface CompareFlags extends StudyFlags {
  readonly window?: string;
}

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .summary("run two arms with the same luck and show what differs")
    .description(
      "Runs two arms with the same luck, run by run, and shows paired differences: second minus first. An arm is the id of a scenario, structure or policy, a .yaml file, NAME=FORM, or several of these with --off, --set, --withhold in one quoted text. Options outside the quotes hold for both arms.",
    )
    .argument("<first>", "arm to compare with")
    .argument("<second>", "arm that differs");
  addArmOptions(command);
  addDates(command);
  addLuckOptions(command);
  addStudyOptions(command).option("--window <years>", "also compare the mean over years, such as 2027-2035");
  addQuiet(addJson(command)).action(act);
  example(
    command,
    'compare baseline "baseline --off shared_regime_security" --window 2027-2035',
    "compare baseline displacement-only",
    'compare baseline "baseline damping=additive --set war=0@2027-Q1"',
  );
}

async function act(
  first: string,
  second: string,
  { json, quiet, outcome, ...flags }: CompareFlags,
): Promise<void> {
  const ask = { ...flags, first, second, ...(outcome && { outcomes: outcome }) };
  const report = await watched(
    quiet,
    (watch) => compare({ ...ask, ...watch }),
    ({ done, manifest }) => stoppedAt(done, manifest),
  );
  if (report) answer(json, report, () => textOf(report, outcome));
}

function textOf(report: CompareReport, chosen: readonly string[] | undefined): string {
  const { first, second, pairs, unpaired, manifest, window } = report;
  const years = Object.values(report.outcomes)[0]?.years.map(({ year }) => year) ?? [];
  const last = years.slice(-1);
  const picked = window ? last : [...new Set([years[Math.floor(years.length / 2)], ...last])];
  const rows = shown(report.outcomes, chosen).flatMap(([name, outcome]) =>
    rowsOf(name, outcome, picked, window),
  );
  const head = ["", "year", "difference", "90 % interval", "more/less/same", "ratio"];
  const left = unpaired > 0 ? `, ${count(unpaired)} left out` : "";
  return [
    `"${second}" minus "${first}", ${count(pairs)} pairs with the same luck${left}`,
    "more/less/same: per cent of pairs by the sign of their difference",
    "ratio: how many times as many runs a comparison without shared luck would need",
    "",
    table([head, ...rows], { width: screen().width }),
    "",
    ...studyLines(manifest, report.failed, report.newRuns, report.runsPerSecond),
  ].join("\n");
}

type Difference = NonNullable<OutcomeContrast["window"]>;

/** Two rows at least, for the label and the name. */
function rowsOf(
  name: string,
  outcome: OutcomeContrast,
  years: readonly number[],
  window: readonly [number, number] | undefined,
): string[][] {
  const chosen = outcome.years.filter(({ year }) => years.includes(year));
  const rows = chosen.map(({ year, ...difference }) => [String(year), ...figures(difference)]);
  if (window) rows.push([`${window[0]}–${window[1]}`, ...figures(outcome.window ?? {})]);
  const heads = [cut(withUnit(outcome.label, outcome.unit), 38), `  ${name}`];
  return Array.from({ length: Math.max(2, rows.length) }, (_, i) => [heads[i] ?? "", ...(rows[i] ?? [])]);
}

function figures({
  mean,
  low,
  high,
  positive,
  negative,
  zero,
  varianceRatio,
}: Partial<Difference>): string[] {
  if (mean === undefined) return ["–"];
  const shares = [positive!, negative!, zero!].map((share) => Math.round(100 * share)).join("/");
  return [signed(mean), range(low!, high!), shares, short(varianceRatio)];
}
