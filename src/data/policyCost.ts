import { UserFault } from "../engine/faults.ts";
import { cellName, nameAt } from "../engine/layout.ts";
import { formatQuarter, type Quarter, yearOf } from "../engine/quarter.ts";
import { cellsAt, layout } from "./cells.ts";
import { cellsOfLever } from "./levers.ts";
import { type BudgetRecord, type DataSet, LAST, type LeverRecord, type PolicyRecord } from "./records.ts";

type Setting = PolicyRecord["settings"][number];
type Levers = Pick<DataSet, "levers" | "budgets">;

/** Cells of one setting that one lever of the sponsor moves; all of them, without lag, where a policy has no sponsor. */
export interface Settled {
  /** Place of the setting in the policy. */
  readonly number: number;
  readonly setting: Setting;
  readonly lever?: LeverRecord;
  readonly cells: readonly number[];
  /** Quarters after the decision. */
  readonly lag: number;
}

export interface YearCost {
  readonly year: number;
  /** USD bn and minister-days of the year; what a setting frees is counted against what others cost. */
  readonly money: number;
  readonly attention: number;
  /** Highest political risk among levers away from their default. */
  readonly risk: number;
}

/**
 * Settings of a policy by the levers of its sponsor. Throws UserFault, at the place `where` gives for a setting, for
 * a cell that is not the sponsor's and a value it may not set.
 */
export function settle(
  { sponsor, settings }: PolicyRecord,
  { levers }: Pick<Levers, "levers">,
  where: (number: number, key: "lever" | "value") => string = (number) => `setting ${number}`,
): Settled[] {
  const own = levers
    .filter(({ actor }) => actor === sponsor)
    .map((lever) => ({ lever, of: cellsOfLever(lever) }));
  return settings.flatMap((setting, number): Settled[] => {
    const { cells } = cellsAt(where(number, "lever"), setting.lever, setting.index);
    if (sponsor === undefined) return [{ number, setting, cells, lag: 0 }];
    const strange = cells.find((cell) => !own.some(({ of }) => of.includes(cell)));
    if (strange !== undefined)
      throw new UserFault(
        `${where(number, "lever")}: ${sponsor} has no lever that moves ${cellName(layout, strange)}. See: multivector list levers`,
      );
    return own.flatMap(({ lever, of }) => {
      const moved = cells.filter((cell) => of.includes(cell));
      const [low, high] = lever.bounds;
      if (moved.length > 0 && (setting.value < low || setting.value > high))
        throw new UserFault(
          `${where(number, "value")}: ${setting.value} is beyond what ${sponsor} can do (${lever.id}); expected ${low} to ${high}`,
        );
      return moved.length === 0 ? [] : [{ number, setting, lever, cells: moved, lag: lever.lag }];
    });
  });
}

/** What a policy may cost a year: its own budget, or that of its sponsor; none without a sponsor. */
export function budgetOf(
  { sponsor, budget }: PolicyRecord,
  { budgets }: Pick<Levers, "budgets">,
): Omit<BudgetRecord, "because"> | undefined {
  const found = budgets.find(({ actor }) => actor === sponsor);
  return found && { actor: found.actor, money: found.money, attention: found.attention, ...budget };
}

/**
 * Cost by year, from the first decision to the last year of the paths. A lever is paid for from the decision on, not
 * from when it takes effect, and costs by how far it stands from its default.
 */
export function yearlyCost(settled: readonly Settled[]): YearCost[] {
  const paid = settled.filter((one): one is Settled & { lever: LeverRecord } => one.lever !== undefined);
  if (paid.length === 0) return [];
  const first = yearOf(Math.min(...paid.map(({ setting }) => setting.at)));
  return Array.from({ length: yearOf(LAST) - first + 1 }, (_, i) => costOfYear(paid, first + i));
}

function costOfYear(paid: readonly (Settled & { lever: LeverRecord })[], year: number): YearCost {
  let money = 0;
  let attention = 0;
  let risk = 0;
  for (const at of [0, 1, 2, 3].map((part) => (year * 4 + part) as Quarter))
    for (const { lever, value, usual } of standing(paid, at).values()) {
      const units = chargedUnits(lever.cost.charged, value - usual);
      money += (units * lever.cost.money) / 4;
      attention += (units * lever.cost.attention) / 4;
      if (value !== usual) risk = Math.max(risk, lever.cost.risk);
    }
  return { year, money, attention, risk };
}

/** What each cell is set to in a quarter; later settings win. */
function standing(paid: readonly (Settled & { lever: LeverRecord })[], at: Quarter) {
  const cells = new Map<number, { lever: LeverRecord; value: number; usual: number }>();
  for (const { setting, lever, cells: moved } of paid) {
    if (at < setting.at || at > (setting.until ?? Infinity)) continue;
    for (const cell of moved) {
      const usual = layout.quantities[nameAt(layout, cell)].default ?? 0;
      cells.set(cell, { lever, value: setting.value, usual });
    }
  }
  return cells;
}

export const chargedUnits = (charged: LeverRecord["cost"]["charged"], away: number): number =>
  charged === "away" ? Math.abs(away) : charged === "up" ? away : -away;

/** Refuses a sponsor without levers, settings that are not its own, and a year that costs more than there is. */
export function checkSponsored(
  policy: PolicyRecord,
  data: Levers,
  place: (path: readonly (string | number)[]) => string,
): void {
  const budget = budgetOf(policy, data);
  if (policy.sponsor === undefined) {
    if (policy.budget !== undefined)
      throw new UserFault(`${place(["budget"])}: whose? A budget needs a "sponsor"`);
    return;
  }
  if (budget === undefined)
    throw new UserFault(
      `${place(["sponsor"])}: ${policy.sponsor} has no levers; expected one of ${data.budgets.map(({ actor }) => actor).join(", ")}`,
    );
  const settled = settle(policy, data, (number, key) => place(["settings", number, key]));
  for (const { year, ...cost } of yearlyCost(settled))
    for (const [what, unit] of [["money", "USD bn"], ["attention", "minister-days"]] as const) // biome-ignore format: pairs
      if (cost[what] > budget[what] + 1e-9)
        throw new UserFault(
          `${place(["settings"])}: ${year} takes ${Number(cost[what].toFixed(4))} ${unit}, and ${policy.sponsor} has ${budget[what]} a year; set less, free some elsewhere, or give a "budget"`,
        );
}

/** The quarter in which a setting takes effect. */
export const effectiveFrom = ({ setting, lag }: Settled): string =>
  formatQuarter((setting.at + lag) as Quarter);
