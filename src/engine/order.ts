import type { AnyMechanism, Step } from "./mechanism.ts";
import type { Catalogue } from "./quantity.ts";

/** A step with the mechanism that owns it. */
export interface Owned {
  readonly mechanism: AnyMechanism;
  readonly step: Step;
}

/** A model that cannot be put together: a cycle, two formulas for one quantity, a name unknown or taken twice. */
export class ModelFault extends Error {
  override readonly name = "ModelFault";
}

/**
 * The steps in an order in which every derived or combined value is complete before it is read.
 * Stocks are always read as they stood at the start of the quarter and so give no order.
 * Steps that are free of each other keep the order in which they are listed.
 * Throws ModelFault naming the quantities of a cycle.
 */
export function orderSteps(quantities: Catalogue, mechanisms: readonly AnyMechanism[]): Owned[] {
  const listed = mechanisms.flatMap((mechanism) => mechanism.steps.map((step) => ({ mechanism, step })));
  const all = listed.filter(({ step }) => step.kind !== "begin");
  const within = (name: string) =>
    quantities[name].kind === "derived" || quantities[name].kind === "combined";
  checkMechanisms(mechanisms);
  all.forEach((owned) => checkNames(quantities, owned));
  const writers = new Map<string, Owned[]>();
  for (const owned of all)
    for (const name of owned.step.writes)
      if (within(name)) writers.set(name, [...(writers.get(name) ?? []), owned]);
  checkWriters(quantities, writers);

  const ordered: Owned[] = [];
  const done = new Set<Owned>();
  const open: Owned[] = [];
  const trail: string[] = []; // trail[k] is what open[k] reads
  const visit = (owned: Owned): void => {
    if (done.has(owned)) return;
    if (open.includes(owned)) throw new ModelFault(cycleMessage(trail.slice(open.indexOf(owned))));
    open.push(owned);
    for (const name of owned.step.reads.filter(within)) {
      trail.push(name);
      for (const writer of writers.get(name) ?? []) visit(writer);
      trail.pop();
    }
    open.pop();
    done.add(owned);
    ordered.push(owned);
  };
  all.forEach(visit);
  return ordered;
}

const cycleMessage = (loop: readonly string[]): string =>
  `derived quantities form a cycle within a quarter: ${[...loop, loop[0]].join(" <- ")}; make one of them a stock`;

/** Parameters and draws are known by the name of their mechanism. */
function checkMechanisms(mechanisms: readonly AnyMechanism[]): void {
  const names = new Set<string>();
  for (const { name } of mechanisms) {
    if (names.has(name)) throw new ModelFault(`two mechanisms are called ${name}; rename one of them`);
    names.add(name);
  }
}

function checkNames(quantities: Catalogue, { mechanism, step }: Owned): void {
  for (const name of [...step.reads, ...step.writes])
    if (!Object.hasOwn(quantities, name))
      throw new ModelFault(`mechanism ${mechanism.name}: no quantity "${name}" is declared`);
}

function checkWriters(quantities: Catalogue, writers: ReadonlyMap<string, readonly Owned[]>): void {
  for (const [name, quantity] of Object.entries(quantities)) {
    if (quantity.kind !== "derived") continue;
    const owners = (writers.get(name) ?? []).map((owned) => owned.mechanism.name);
    if (owners.length !== 1)
      throw new ModelFault(
        `derived quantity ${name} needs exactly one formula, has ${owners.length}: ${owners.join(", ")}`,
      );
  }
}
