import { layout } from "../data/cells.ts";
import {
  budgetOf,
  chargedUnits,
  effectiveFrom,
  type Settled,
  settle,
  yearlyCost,
} from "../data/policyCost.ts";
import type { LeverRecord } from "../data/records.ts";
import { cellName } from "../engine/layout.ts";
import { dated } from "./lists.ts";
import { openProject, type Project } from "./project.ts";
import { findPolicy } from "./questions.ts";

export interface PolicyReport {
  readonly id: string;
  readonly title: string;
  /** Absent where nobody is named: nothing is checked or charged then. */
  readonly sponsor?: string;
  /** USD bn and minister-days a year beside what the sponsor does anyway. */
  readonly budget?: { readonly money: number; readonly attention: number };
  readonly settings: readonly SettingReport[];
  /** Spans of years that cost the same; to the end of the paths. */
  readonly costs: readonly CostSpan[];
  /** Who decides beside the sponsor, and for which levers. */
  readonly consents: readonly ConsentReport[];
}

export interface SettingReport {
  /** First and last quarter as decided, and the quarter in which it takes effect. */
  readonly at: string;
  readonly until?: string;
  readonly effective: string;
  /** Such as `effortScale[EU]`. */
  readonly cells: readonly string[];
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly usual: number;
  /** Lever of the sponsor. */
  readonly lever?: string;
  /** A year while it holds; negative where it frees. */
  readonly money?: number;
  readonly attention?: number;
  readonly risk?: number;
  readonly because: string;
}

export interface CostSpan {
  readonly from: number;
  readonly to: number;
  readonly money: number;
  readonly attention: number;
  readonly risk: number;
}

export interface ConsentReport {
  readonly of: readonly string[];
  readonly rule: Exclude<LeverRecord["consent"]["rule"], "none">;
  readonly levers: readonly string[];
}

/** What a policy sets, what it costs by year, and whose consent it needs. Throws UserFault. */
export function policyCost(word: string, { data }: Pick<Project, "data"> = openProject()): PolicyReport {
  const policy = findPolicy(word, data);
  const settled = settle(policy, data);
  const budget = budgetOf(policy, data);
  return {
    id: policy.id,
    title: policy.title,
    ...(budget && {
      sponsor: budget.actor,
      budget: { money: budget.money, attention: budget.attention },
    }),
    settings: settled.map(describe),
    costs: spansOf(yearlyCost(settled)),
    consents: consentsOf(settled),
  };
}

function describe(one: Settled): SettingReport {
  const { setting, lever, cells } = one;
  const { label, unit, default: usual = 0 } = layout.quantities[setting.lever];
  const { at, until } = dated(setting) as { at: string; until?: string };
  const units = lever ? cells.length * chargedUnits(lever.cost.charged, setting.value - usual) : 0;
  return {
    at,
    ...(until && { until }),
    effective: effectiveFrom(one),
    cells: cells.map((cell) => cellName(layout, cell)),
    label,
    unit,
    value: setting.value,
    usual,
    ...(lever && {
      lever: lever.id,
      money: units * lever.cost.money,
      attention: units * lever.cost.attention,
      risk: setting.value === usual ? 0 : lever.cost.risk,
    }),
    because: setting.because,
  };
}

function spansOf(years: ReturnType<typeof yearlyCost>): CostSpan[] {
  const spans: CostSpan[] = [];
  for (const { year, ...cost } of years) {
    const last = spans.at(-1);
    const same =
      last &&
      (["money", "attention", "risk"] as const).every((key) => Math.abs(last[key] - cost[key]) < 1e-9);
    if (same) spans[spans.length - 1] = { ...last, to: year };
    else spans.push({ from: year, to: year, ...cost });
  }
  return spans;
}

function consentsOf(settled: readonly Settled[]): ConsentReport[] {
  const found = new Map<
    string,
    { of: readonly string[]; rule: ConsentReport["rule"]; levers: Set<string> }
  >();
  for (const { lever } of settled) {
    if (lever === undefined || lever.consent.rule === "none") continue;
    const { of, rule } = lever.consent;
    const key = `${rule} ${of.join()}`;
    const one = found.get(key) ?? { of, rule, levers: new Set() };
    found.set(key, one);
    one.levers.add(lever.id);
  }
  return [...found.values()].map(({ levers, ...rest }) => ({ ...rest, levers: [...levers] }));
}
