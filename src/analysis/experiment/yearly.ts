import { layout } from "../../data/cells.ts";
import { cellName, type Layout, parseCells } from "../../engine/layout.ts";
import { type Quarter, yearOf } from "../../engine/quarter.ts";
import { firstRivalry, labels, labelsOf } from "../../region/labels.ts";
import { type Outcome, outcomes } from "../../region/outcomes.ts";
import { type QuantityName, quantities } from "../../region/quantities/index.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";

/** Turns the quarterly record of a run into outcomes by year. */
export interface Yearly {
  readonly years: readonly number[];
  readonly columns: readonly { readonly name: string; readonly label: string; readonly unit: string }[];
  /** Years x columns row by row; overwritten by the next call. */
  outcomes(record: Float64Array): Float64Array;
}

/** Columns that need the whole record of a run: labels as shares of the year's quarters, and direct rivalry so far. */
const judged = [
  ...labels.map((label) => ({ name: `label.${label}`, label: `Quarters labelled ${label}`, unit: "1" })),
  { name: "RIV", label: "Direct rivalry has come", unit: "1" },
  { name: "fric>0.6", label: "Quarters with friction above 0.60", unit: "1" },
];

export const recordedCells = (layout: Layout, chosen: readonly Outcome[] = outcomes): Int32Array =>
  Int32Array.from(chosen, ({ quantity, cell }) => layout.offset[quantity] + cell);

/** Whether a name is of a column that is judged from the whole record. */
export const isJudged = (name: string): boolean => judged.some((one) => one.name === name);

/** What judging reads. */
const judgedFrom = outcomes.filter(({ quantity }) => ["fricMax", "coop", "incid"].includes(quantity));

/**
 * Outcomes by name, in the order of the list, then other cells of the world such as `growth[CN]`; all outcomes unless
 * names are given. With a judged column comes what it is judged from. Throws UserFault.
 */
export function outcomesNamed(names: readonly string[] | undefined): readonly Outcome[] {
  if (names === undefined) return outcomes;
  const known = new Set(outcomes.map(({ name }) => name));
  const cells = names.filter((name) => !known.has(name) && !isJudged(name)).map(cellNamed);
  const wanted = new Set([...names, ...(names.some(isJudged) ? judgedFrom.map(({ name }) => name) : [])]);
  return [...outcomes.filter(({ name }) => wanted.has(name)), ...cells];
}

/** One cell of the world as an outcome: counts and draws add up over a year, everything else is its mean. */
function cellNamed(name: string): Outcome {
  const [stem] = name.split("[");
  if (Object.hasOwn(quantities, stem)) {
    const { cells } = parseCells(layout, name, `outcome ${name}`);
    if (cells.length !== 1)
      throw new UserFault(
        `outcome ${name}: ${cells.length} cells; name one, such as ${cellName(layout, cells[0])}`,
      );
    const quantity = stem as QuantityName;
    const { unit, label } = quantities[quantity];
    return {
      name,
      label,
      unit,
      quantity,
      cell: cells[0] - layout.offset[quantity],
      annual: unit === "count" ? "sum" : "mean",
    };
  }
  const known = [...outcomes.map((outcome) => outcome.name), ...judged.map((one) => one.name)];
  throw new UserFault(
    `outcome ${name}: no such outcome${suggestion(name, known)}; see: multivector list outcomes`,
  );
}

/** `chosen`: what is recorded; labels and direct rivalry come with the outcomes they are read off. */
export function makeYearly(
  from: Quarter,
  to: Quarter,
  chosen: readonly Outcome[] = outcomes,
  judges = chosen === outcomes,
): Yearly {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  const columns = [
    ...chosen.map(({ name, label, unit }) => ({ name, label, unit })),
    ...(judges ? judged : []),
  ];
  const quarters = to - from + 1;
  const width = chosen.length;
  const rows = new Float64Array(years.length * columns.length);
  const place = (name: string) => chosen.findIndex((outcome) => outcome.name === name);
  const fric = place("fric");
  const coop = place("coop");
  const incident = chosen.flatMap(({ quantity }, i) => (quantity === "incid" ? [i] : []));
  const column = (record: Float64Array, i: number) =>
    Float64Array.from({ length: quarters }, (_, t) => record[t * width + i]);

  const ends = chosen.flatMap(({ annual }, i) => (annual === "end" ? [i] : []));
  const means = chosen.flatMap(({ annual }, i) => (annual === "mean" ? [i] : []));

  /** Sums of all columns, a year at a time; then means of those that are means, and the last quarter of stocks. */
  function addYearly(record: Float64Array): void {
    for (let t = 0; t < quarters; t++) {
      const row = (yearOf(from + t) - years[0]) * columns.length;
      const now = t * width;
      for (let i = 0; i < width; i++) rows[row + i] += record[now + i];
    }
    for (let y = 0; y < years.length; y++) {
      const row = y * columns.length;
      const count = quartersIn(years[y], from, to);
      const last = (Math.min(to, years[y] * 4 + 3) - from) * width;
      for (const i of means) rows[row + i] /= count;
      for (const i of ends) rows[row + i] = record[last + i];
    }
  }

  function addJudged(record: Float64Array): void {
    const friction = column(record, fric);
    const drawn = new Float64Array(quarters);
    for (const i of incident) for (let t = 0; t < quarters; t++) drawn[t] += record[t * width + i];
    const dyad = { fric: friction, coop: column(record, coop), incidents: drawn };
    const named = labelsOf(dyad);
    const first = firstRivalry(dyad);
    for (let t = 0; t < quarters; t++) {
      const year = yearOf(from + t);
      const row = (year - years[0]) * columns.length + width;
      const part = 1 / quartersIn(year, from, to);
      rows[row + labels.indexOf(named[t])] += part;
      if (first >= 0 && t >= first) rows[row + labels.length] = 1;
      if (friction[t] > 0.6) rows[row + labels.length + 1] += part;
    }
  }

  return {
    years,
    columns,
    outcomes(record) {
      rows.fill(0);
      addYearly(record);
      if (judges) addJudged(record);
      return rows;
    },
  };
}

const quartersIn = (year: number, from: Quarter, to: Quarter): number =>
  Math.min(to, year * 4 + 3) - Math.max(from, year * 4) + 1;
