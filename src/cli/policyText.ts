import type { ConsentReport, PolicyReport, SettingReport } from "../service/policyCost.ts";
import type { LeverReport } from "../service/showLever.ts";
import { short } from "./numbers.ts";
import { table, wrap } from "./table.ts";

/** What a policy sets, costs and needs, as a person reads it. */
export function policyText(report: PolicyReport, width: number): string {
  const { id, title, settings } = report;
  const lines = settings.map((one) => wrap(`${whenOf(one)}  ${whatOf(one)}. ${one.because}`, width, "  "));
  return [`${id}: ${title}`, "", "What it sets", ...lines, "", costText(report, width)].join("\n");
}

/** The cost table and consents alone, as `validate` shows them. */
export function costText({ sponsor, budget, costs, consents }: PolicyReport, width: number): string {
  if (sponsor === undefined || budget === undefined)
    return "No sponsor: legality, lags and costs are not looked at.";
  const rows = costs.map(({ from, to, money, attention, risk }) => [
    from === to ? `${from}` : `${from} to ${to}`,
    short(money),
    short(attention),
    short(risk),
  ]);
  const head = ["years", "USD bn a year", "minister-days a year", "political risk"];
  const limit = ["budget", short(budget.money), short(budget.attention), ""];
  return [
    `What it costs ${sponsor} beside what it does anyway`,
    table([head, ...rows, limit], { width }),
    ...(consents.length === 0 ? [] : ["", "Whose consent it needs"]),
    ...consents.map((one) => wrap(consentOf(one), width, "  ")),
  ].join("\n");
}

const byRule: Readonly<Record<ConsentReport["rule"], string>> = {
  uptake: "each decides in the model, by what it takes up",
  membership: "a matter of members; the model takes their yes as given",
  government: "a matter between governments; the model takes their yes as given",
};

const consentOf = ({ of, rule, levers }: ConsentReport): string =>
  `${decidersOf(of, rule)}: ${levers.join(", ")}`;

const decidersOf = (of: readonly string[], rule: ConsentReport["rule"]): string =>
  `${of.map((code) => (code === "C5" ? "the five" : code)).join(", ")} (${rule}: ${byRule[rule]})`;

const whenOf = ({ at, until, effective }: SettingReport): string =>
  `${until === undefined ? `from ${at}` : `${at} to ${until}`}${effective === at ? "" : `, in effect from ${effective}`}`;

function whatOf({ cells, label, value, usual, lever, money, attention }: SettingReport): string {
  const many = cells.length > 3 ? `${cells[0]} and ${cells.length - 1} more` : cells.join(", ");
  const cost =
    lever === undefined ? "" : `; ${lever}: USD bn ${short(money!)}, ${short(attention!)} days a year`;
  return `${many} (${label}) = ${value}, usually ${usual}${cost}`;
}

/** One lever as a person reads it. */
export function leverText(lever: LeverReport, width: number): string {
  const { id, name, board, title, covers, cells, label, unit, bounds, cost, lag, consent, writes } = lever;
  const sides = {
    away: "either way from the default",
    up: "above the default; below it frees as much",
    down: "below the default; above it frees as much",
  };
  const [low, high] = bounds;
  return [
    `${id}: ${title} (${name}, ${board})`,
    wrap(lever.because, width, "  "),
    ...(covers.length > 0 ? [wrap(`Stands for: ${covers.join(", ")}`, width, "  ")] : []),
    ...(cells.length === 0
      ? ["  The model has no quantity for it."]
      : [
          wrap(
            `Sets: ${cells.join(", ")}, ${low} to ${high}, usually ${lever.default} (${label}; ${unit})`,
            width,
            "  ",
          ),
          wrap(`Moves first: ${writes.join(", ")}`, width, "  "),
        ]),
    wrap(
      `Costs USD bn ${cost.money} and ${cost.attention} minister-days a year for each cell and unit ${sides[cost.charged]}; political risk ${cost.risk}`,
      width,
      "  ",
    ),
    `  Takes effect after ${lag} quarters`,
    ...(consent.rule === "none"
      ? []
      : [wrap(`Needs consent: ${decidersOf(consent.of, consent.rule)}`, width, "  ")]),
    wrap(`Sources: ${lever.sources.join(", ")}`, width, "  "),
  ].join("\n");
}
