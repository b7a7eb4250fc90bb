import type { Link, Reading } from "../service/chain.ts";
import type { CellReport, WhyReport } from "../service/why.ts";
import type { CellSpread, Spread, WhyManyReport } from "../service/whyMany.ts";
import { count, decimalsFor, short, signedTo, withUnit } from "./numbers.ts";
import { table, wrap } from "./table.ts";

/** Authors in the table, authors whose chain is shown, and quantities in a chain. */
const AUTHORS = 12;
const CHAINS = 3;
const READINGS = 5;

export function whyText(report: WhyReport, width: number): string {
  const { arm, seed, run, from, to } = report;
  const cells = report.cells.map((cell) => cellText(cell, from, to, width));
  return [`${arm}, seed ${seed}, run ${run}, ${from} to ${to}`, ...cells].join("\n\n");
}

function cellText(cell: CellReport, from: string, to: string, width: number): string {
  const { name, label, unit, start, end, change, contributions, chain } = cell;
  const head = `${withUnit(label, unit)} (${name}): ${short(start)} in ${from}, ${short(end)} in ${to}`;
  if (contributions.length === 0) return `${head}\nNothing moved it.`;
  const decimals = decimalsFor(contributions.map(({ amount }) => amount));
  const [named, rest] = split(contributions, ({ amount }) => amount, decimals);
  const rows = named.map(({ author, amount }) => [author, signedTo(amount, decimals)]);
  // What is not shown, with what rounding to these decimals took away: so the shown amounts add up too.
  const step = 10 ** decimals;
  const shown = named.reduce((sum, { amount }) => sum + Math.round(amount * step), 0);
  const left = (Math.round(change * step) - shown) / step;
  if (rest.length > 0 || left !== 0) rows.push([others(rest.length), signedTo(left, decimals)]);
  const sum = ["sum, exactly the change", signedTo(change, decimals)];
  const lines = table([["author", "amount"], ...rows, sum], { width });
  return [head, "", lines, ...chain.slice(0, CHAINS).map((link) => `\n${linkText(link, width)}`)].join("\n");
}

/** Those worth a line of their own, and the rest: beyond the number that fits, or nothing at these decimals. */
function split<T>(list: readonly T[], amountOf: (one: T) => number, decimals: number): [T[], T[]] {
  const counts = (one: T, i: number) => i < AUTHORS && Math.abs(amountOf(one)) >= 0.5 * 10 ** -decimals;
  return [list.filter(counts), list.filter((one, i) => !counts(one, i))];
}

const others = (count: number): string =>
  count === 0 ? "rounding" : `${count} other${count === 1 ? "" : "s"}, and rounding`;

function linkText({ author, title, says, via, reads }: Link, width: number): string {
  const way = via.length > 0 ? ` (through ${via.join(" > ")})` : "";
  const row = ({ quantity, label, unit, start, end }: Reading) => [
    `  ${quantity}`,
    withUnit(label, unit),
    short(start),
    `to ${short(end)}`,
  ];
  const more = reads.length > READINGS ? `\n  and ${reads.length - READINGS} more, which moved less` : "";
  const readings = reads.slice(0, READINGS).map(row);
  const read = readings.length > 0 ? `\n  It reads:\n${table(readings, { width, left: [1, 0] })}${more}` : "";
  return `${wrap(`${author}: ${title}${way}`, width)}\n${wrap(says, width, "  ")}${read}`;
}

export function whyManyText(report: WhyManyReport, width: number): string {
  const { arm, seed, runs, failed, from, to } = report;
  const left = failed > 0 ? `, ${count(failed)} left out because they stopped` : "";
  const head = `${arm}, seed ${seed}, ${count(runs)} runs${left}, ${from} to ${to}: means and bands from 5 to 95 per cent`;
  return [wrap(head, width), ...report.cells.map((cell) => spreadText(cell, width))].join("\n\n");
}

function spreadText(
  { name, label, unit, start, end, change, contributions }: CellSpread,
  width: number,
): string {
  const head = `${withUnit(label, unit)} (${name}): ${short(start.mean)} to ${short(end.mean)}`;
  const decimals = decimalsFor(contributions.map(({ mean }) => mean));
  const [named, rest] = split(contributions, ({ mean }) => mean, decimals);
  const band = ({ q05, q95 }: Spread) => `${signedTo(q05, decimals)} to ${signedTo(q95, decimals)}`;
  const rows = named.map((one) => [one.author, signedTo(one.mean, decimals), band(one)]);
  if (rest.length > 0)
    rows.push([
      others(rest.length),
      signedTo(
        rest.reduce((all, { mean }) => all + mean, 0),
        decimals,
      ),
      "",
    ]);
  const sum = ["sum", signedTo(change.mean, decimals), band(change)];
  return `${head}\n\n${table([["author", "mean", "5 to 95 %"], ...rows, sum], { width })}`;
}
