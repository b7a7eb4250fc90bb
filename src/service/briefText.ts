import { landmarks, periods } from "../analysis/brief/collect.ts";
import { stateYears } from "../analysis/brief/states.ts";
import type { Spread } from "../analysis/brief/reading.ts";
import { model } from "../mechanisms/index.ts";
import { labels } from "../region/labels.ts";
import type { BriefReport } from "./brief.ts";

/** Authors that are not mechanisms, in words. */
const authorNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(model.mechanisms.map(({ name, title }) => [name, `${title} (${name})`])),
  start: "Leaving the level of 2001 (start)",
  set: "Set by hand (set)",
  bounds: "Held inside its bounds (bounds)",
};

const boardNames = { pol: "Political", eco: "Economic", mil: "Military", cul: "Cultural" } as const;

/** The brief as plain text, at most 100 columns wide: no line without its band. */
export function briefText(report: BriefReport, folder: string): string {
  if (!report.complete) return `Stopped before all runs were there. The same command goes on: ${folder}\n`;
  return [
    heading(report),
    boards(report),
    coexistence(report),
    states(report),
    movers(report),
    hinges(report),
    further(report, folder),
  ].join("\n\n");
}

const fromRecord = [
  "Figures are medians with 5-95 % bands over draws that the record to 2019 accepts. A band",
  "is what assumptions allow and the record does not rule out: docs/calibration.md, docs/honesty.md.",
];
const fromRanges = [
  "Figures are medians with 5-95 % bands over draws. Uncalibrated priors: a band is what the stated",
  "assumptions allow, not a forecast fitted to the record.",
];

function heading({ manifest, runs, seed, failed, runsPerSecond, cautions }: BriefReport): string {
  const speed = runsPerSecond > 0 ? `, ${Math.round(runsPerSecond)} runs a second` : ", read from the study";
  return [
    "CENTRAL ASIA BETWEEN CHINA AND RUSSIA: THE BASELINE, 2001 TO 2035",
    `${runs} draws x 2 damping forms and a variant, same luck, seed ${seed}; ${failed.length} failed${speed}.`,
    ...(manifest.arms[0]?.draws === "calibrated" ? fromRecord : fromRanges),
    ...cautions.map((line) => `Caution: ${line}`),
  ].join("\n");
}

function boards({ boards }: BriefReport): string {
  const title = "WHERE EACH BOARD STANDS (share of all powers' influence in the five states, per cent)";
  const header = row(["", "", ...landmarks.map(String)]);
  const lines = boards.map(({ board, power, share }) =>
    row([
      power === "RU" ? boardNames[board] : "",
      power === "RU" ? "Russia" : "China",
      ...share.map(percent),
    ]),
  );
  return [title, header, ...lines].join("\n");
}

function coexistence({ forms }: BriefReport): string {
  const title = "COEXISTENCE, ALLIANCE OR RIVALRY (share of run-quarters, per cent)";
  const header = row(["", "", ...periods.map(({ name }) => name)]);
  const tables = forms.flatMap(({ arm, periods: lines, rivalry, above }) => [
    ...labels.map((label, i) =>
      row([i === 0 ? `${arm}` : "", label, ...lines.map((line) => (100 * line.labels[label]).toFixed(1))]),
    ),
    row(["", "friction, worst board", ...lines.map(({ fricMax }) => decimal(fricMax))]),
    row(["", "incidents a year", ...lines.map(({ esc }) => decimal(esc))]),
    row(["", "cooperation", ...lines.map(({ coop }) => decimal(coop))]),
    `  P(direct rivalry) by 2025: ${chance(rivalry["2025"])}, by 2035: ${chance(rivalry["2035"])};` +
      ` friction above 0.60 at some time in 2026-2035: ${chance(above)}`,
  ]);
  const legend =
    "alliance: friction <= 0.10; coexistence: between, with cooperation > 0.40; cool: the same with less;\n" +
    "latent: friction >= 0.60 without an incident; rivalry: with one. Direct rivalry: two years above 0.60.";
  return [title, header, ...tables, legend].join("\n");
}

function states({ states }: BriefReport): string {
  const title = "THE FIVE STATES IN 2025 AND 2035";
  const line = (state: string, what: string, now: readonly Spread[], anchored?: readonly Spread[]) =>
    row([state, what, ...now.map(percent), ...(anchored ?? []).map(percent)]);
  const blocks = states.flatMap((one) => [
    line(one.state, "share of Russia", one.russia),
    line("", "share of China", one.china),
    line("", "diversification", one.div, one.divAnchored),
    line("", "autonomy", one.auto, one.autoAnchored),
  ]);
  const columns = row(["", "", ...stateYears.map(String), ...stateYears.map((year) => `${year} anchored`)]);
  const legend =
    "Diversification: 1 less the sum of squared shares; autonomy: 1 less the largest leverage; per cent. Anchored:\n" +
    "threat counts against what a state is used to. A result that differs between the two hinges on that reading.";
  return [title, columns, ...blocks, legend].join("\n");
}

function movers({ movers }: BriefReport): string {
  const title = `WHAT MOVED FRICTION (mean of the boards; exact contributions, mean and band of ${movers[0].runs} runs)`;
  const blocks = movers.flatMap(({ arm, windows }) =>
    windows.flatMap(({ from, to, change, movers: authors }) => [
      `  ${arm}, ${from} to ${to}: ${signed(change)}`,
      ...authors
        .slice(0, 4)
        .map(
          ({ author, mean, spread }) =>
            `      ${signed(mean)} (${signed(spread.low)} to ${signed(spread.high)})  ${authorNames[author] ?? author}`,
        ),
    ]),
  );
  return [title, ...blocks].join("\n");
}

function hinges({ forms, axes }: BriefReport): string {
  const title =
    "WHAT THE RESULT HINGES ON (rank correlation of a drawn number with mean friction, 2026-2035)";
  const lines = forms.flatMap(({ arm, drivers }) => [
    `  ${arm}`,
    ...drivers
      .slice(0, 6)
      .map(({ axis, correlation }) => `      ${signed(correlation, 2)}  ${axes[axis]} (${axis})`),
  ]);
  const [one, other] = forms.map(({ periods: lines }) => lines[lines.length - 1].labels);
  const form =
    `  The damping form itself: coexistence in ${(100 * one.coexistence).toFixed(0)} % of quarters of 2026-2035` +
    ` (${forms[0].arm}) against ${(100 * other.coexistence).toFixed(0)} % (${forms[1].arm}).`;
  return [title, ...lines, form].join("\n");
}

function further({ manifest, failed }: BriefReport, folder: string): string {
  const lost = failed.length
    ? `\n  ${failed.length} failed runs, each with its replay command: ${folder}/failed.json`
    : "";
  return [
    `STUDY FOLDER  ${folder}  (digest ${String(manifest.digest).slice(0, 16)})${lost}`,
    "LOOK FURTHER",
    "  npm run cli -- why fric.mean --from 2014-Q1 --to 2025-Q4     who moved friction, with the chain behind it",
    "  npm run cli -- compare baseline displacement-only            what the brakes hold back",
    "  npm run cli -- run --scenario war-ends-2027                  another future; list scenarios shows all",
    "  npm run cli -- list mechanisms                               the rules, their parameters and their basis",
  ].join("\n");
}

const row = ([first, second, ...rest]: readonly string[]): string =>
  `  ${first.padEnd(15)} ${second.padEnd(21)} ${rest.map((cell) => cell.padStart(14)).join(" ")}`.trimEnd();

const percent = ({ low, median, high }: Spread): string =>
  `${(100 * median).toFixed(0)} (${(100 * low).toFixed(0)}-${(100 * high).toFixed(0)})`;

const decimal = ({ low, median, high }: Spread): string => `${short(median)} (${short(low)}-${short(high)})`;

const short = (value: number): string => value.toFixed(2).replace(/^0(?=\.)/, "");

const chance = (p: number): string => `${(100 * p).toFixed(1)} %`;

const signed = (value: number, digits = 3): string =>
  `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(digits)}`;
