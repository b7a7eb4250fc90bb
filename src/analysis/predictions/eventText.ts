import type { Amount, Comparison, PredictionEvent, Relation } from "../../data/predictionEvent.ts";

const signs: Readonly<Record<Relation, string>> = { above: ">", below: "<", atLeast: ">=", atMost: "<=" };

/** An event in one line, such as `mean breach 2021-2025 >= mean breach 2013 + 0.1`. */
export function eventText(event: PredictionEvent): string {
  if ("all" in event) return event.all.map(nested).join(" and ");
  if ("any" in event) return event.any.map(nested).join(" or ");
  if ("not" in event) return `not (${eventText(event.not)})`;
  if ("count" in event) return `at least ${event.count} of: ${event.of.map(eventText).join("; ")}`;
  return `${amountText(event)} ${signs[event.relation]} ${boundText(event.bound)}`;
}

const nested = (event: PredictionEvent): string =>
  "measure" in event || "not" in event ? eventText(event) : `(${eventText(event)})`;

function amountText({ measure, take, over, before }: Amount): string {
  const years = ({ from, to } = over) => (from === to ? `${from}` : `${from}-${to}`);
  return `${take} ${measure} ${years()}${take === "change" ? ` from ${years(before)}` : ""}`;
}

function boundText(bound: Comparison["bound"]): string {
  if (typeof bound === "number") return String(bound);
  const times = bound.times === 1 ? "" : `${Number(bound.times.toPrecision(4))} x `;
  const plus = bound.plus === 0 ? "" : ` ${bound.plus < 0 ? "-" : "+"} ${Math.abs(bound.plus)}`;
  return `${times}${amountText(bound)}${plus}`;
}
