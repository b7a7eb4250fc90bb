import type { Unit } from "../engine/units.ts";
import { type QuantityName, quantities } from "./quantities/index.ts";

/** How the four quarters of a year become one figure. */
export type Annual = "mean" | "sum" | "end";

/** A figure by which runs are judged: one cell of the world, by year. */
export interface Outcome {
  /** The contract's symbol, such as `share.eco[CN]`. */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly quantity: QuantityName;
  /** Place in the quantity. */
  readonly cell: number;
  readonly annual: Annual;
}

const chosen: readonly {
  readonly quantity: QuantityName;
  readonly annual?: Annual;
  readonly only?: readonly string[];
}[] = [
  { quantity: "fricMax" },
  { quantity: "fricMean" },
  { quantity: "fricBoard" },
  { quantity: "esc" },
  { quantity: "incid", annual: "sum" },
  { quantity: "coop" },
  { quantity: "coopPol" },
  { quantity: "coopMil" },
  { quantity: "mistrust" },
  { quantity: "status" },
  { quantity: "hedgeWest" },
  { quantity: "depRU" },
  { quantity: "depCN" },
  { quantity: "needgap" },
  { quantity: "acq" },
  { quantity: "act" },
  { quantity: "bal" },
  { quantity: "pthreat" },
  { quantity: "sharedThreatSat" },
  { quantity: "adversaryPull" },
  { quantity: "usfoot" },
  { quantity: "restr" },
  { quantity: "assertPol" },
  { quantity: "assertMil" },
  { quantity: "resist", only: ["pol"] },
  { quantity: "breach" },
  { quantity: "gate" },
  { quantity: "asym" },
  { quantity: "asymEco" },
  { quantity: "capR" },
  { quantity: "cred", only: ["RU", "CN", "US"] },
  { quantity: "intent" },
  { quantity: "rules" },
  { quantity: "lead" },
  { quantity: "shareBoard" },
  { quantity: "sharePower" },
  { quantity: "inflBoard", only: ["RU", "CN"] },
  { quantity: "overlapAll" },
  { quantity: "specialisation" },
  { quantity: "divRegion" },
  { quantity: "autoRegion" },
  { quantity: "div" },
  { quantity: "auto" },
  { quantity: "prize" },
  { quantity: "threat", only: ["RU", "CN"] },
  { quantity: "share", only: ["RU", "CN"] },
  { quantity: "ladder", annual: "end" },
  { quantity: "instC", annual: "end" },
  { quantity: "instSCO", annual: "end" },
  { quantity: "crisis", annual: "sum" },
  // Order and institutions
  { quantity: "member", annual: "end", only: ["EAEU", "CSTO"] },
  { quantity: "surplus", only: ["CN"] },
  { quantity: "jointProjects" },
  { quantity: "veto" },
  { quantity: "bypass", annual: "end" },
  { quantity: "leverage", only: ["RU", "CN"] },
  { quantity: "shareAll", only: ["RU", "CN"] },
  // Economy
  { quantity: "fdi" },
  { quantity: "infra", annual: "end" },
  { quantity: "prod", annual: "end" },
  { quantity: "firms", annual: "end" },
  { quantity: "jobs" },
  { quantity: "gdppc", annual: "end" },
  { quantity: "gov", annual: "end" },
  { quantity: "skill", annual: "end", only: ["RU", "CN", "GB"] },
  { quantity: "std", annual: "end", only: ["RU", "CN", "EU", "GB"] },
  // Society
  { quantity: "mig" },
  { quantity: "migAlt" },
  { quantity: "restrict" },
  { quantity: "remit" },
  { quantity: "unemp" },
  { quantity: "regthr" },
  { quantity: "instab" },
  { quantity: "protest" },
  { quantity: "opin", only: ["RU", "CN", "US", "EU", "GB"] },
  { quantity: "elite", only: ["RU", "CN", "US", "EU", "GB"] },
  // Outsiders
  { quantity: "engagement" },
  { quantity: "pcred" },
  { quantity: "engPower" },
  { quantity: "uptake", only: ["RU", "CN", "EU", "GB"] },
  { quantity: "terms", only: ["CN"] },
  { quantity: "deals", annual: "sum" },
  // Acts
  { quantity: "exercises", annual: "sum" },
  { quantity: "outpost", annual: "end" },
  { quantity: "deployment", annual: "sum" },
  { quantity: "armsShare" },
];

const BOARD = /^(pol|eco|mil|cul)$/;

/** Every outcome that runs record, in the order of the columns of a study. */
export const outcomes: readonly Outcome[] = chosen.flatMap(({ quantity, annual = "mean", only }) =>
  cellsOf(quantity)
    .filter(({ labels }) => !only || labels.some((label) => only.includes(label)))
    .map(({ labels, cell }) => ({
      name: symbolOf(quantity, labels),
      label: [quantities[quantity].label, ...labels].join(", "),
      unit: quantities[quantity].unit,
      quantity,
      cell,
      annual,
    })),
);

function cellsOf(quantity: QuantityName): { labels: string[]; cell: number }[] {
  const { axes = [] } = quantities[quantity] as { axes?: readonly { labels: readonly string[] }[] };
  let cells: string[][] = [[]];
  for (const axis of axes) cells = cells.flatMap((labels) => axis.labels.map((label) => [...labels, label]));
  return cells.map((labels, cell) => ({ labels, cell }));
}

/** `share` with pol, RU, KZ is `share.pol[RU,KZ]`: board after a dot, the rest in brackets in the symbol's order. */
function symbolOf(quantity: QuantityName, labels: readonly string[]): string {
  const { symbol } = quantities[quantity] as { symbol?: string };
  const stem = (symbol ?? quantity).replace(/\[.*$/, "").replace(/\.d$/, "");
  if (labels.length === 0) return symbol ?? quantity;
  const boards = labels.filter((label) => BOARD.test(label));
  const others = labels.filter((label) => !BOARD.test(label));
  if (symbol?.endsWith("[s,p]")) others.reverse(); // the quantity is stored by power and host
  const fixed = /\[s,([A-Z]+)\]$/.exec(symbol ?? "")?.[1]; // as in mig[s,RU] beside mig[s,ALT]
  if (fixed) others.push(fixed);
  return [stem, ...boards].join(".") + (others.length ? `[${others.join(",")}]` : "");
}
