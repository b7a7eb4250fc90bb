import type { Chance } from "./chance/chance.ts";
import type { Options, Parameters, Values } from "./parameter.ts";
import type { Catalogue, Named } from "./quantity.ts";
import type { Quarter } from "./quarter.ts";

/** A column of the world as a mechanism reads it. */
export interface Column {
  readonly [cell: number]: number;
  readonly length: number;
}

type Readable<R extends string> = { readonly [N in R]: Column };
type Writable<W extends string> = { readonly [N in W]: Float64Array };

/** Draws of one mechanism, keyed by (seed, run, purpose, quarter, index). */
export type Draws<D extends string> = { readonly [N in D]: number } & { readonly chance: Chance };

/** What a mechanism may look at when a run begins, to fix constants. */
export interface Reference {
  /** Value on record of an exogenous quantity with the draws of this run, whatever the arm sets or withholds. */
  path(name: string, at: Quarter, label?: string): number;
  /** Starting values of 2001 with the draws of this run. */
  start(name: string): Column;
}

type Source = "stock" | "combined" | "derived" | "exogenous" | "lever";

export type StepKind = "begin" | "derive" | "change" | "relax";

/** A step as the engine runs it; the typed face is `derive`, `change` and `relax` of a mechanism. */
export interface Step {
  readonly kind: StepKind;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly draws: readonly string[];
  readonly run: (world: never, p: never, out: never, draws: never) => void;
  /** Relaxations only: the target, and the time constant in years for each cell. */
  readonly toward?: string;
  readonly tau?: (p: never, cell: number) => number;
}

/** Which of the four places of the contract (section 0.4) a mechanism acts on. */
export type Place = "pressure" | "friction" | "overt" | "cooperation" | "other";

export interface Head<P extends Parameters, O extends Options, C extends object> {
  readonly name: string;
  readonly title: string;
  /** The rival explanation it belongs to, such as H1; undefined for closing equations. */
  readonly explanation?: string;
  readonly tier?: 1 | 2;
  /** `closing` for the equations needed to run (section 0.6), which cannot be switched off. */
  readonly role?: "mechanism" | "closing";
  readonly places: readonly Place[];
  /** What the mechanism says, in words. */
  readonly says: string;
  /** What switching it off should do. */
  readonly offShould?: string;
  readonly parameters: P;
  /** Structural options, such as `incidents: ["act", "bal", "coop"]`. */
  readonly options?: O;
  /** Parameter values that silence the mechanism; tables take one number for all labels. */
  readonly neutral?: { readonly [N in keyof P]?: number };
  /** Single terms that can be silenced, as in `legacy_inertia.pipes`. */
  readonly terms?: Readonly<Record<string, { readonly [N in keyof P]?: number }>>;
  /** Numbers fixed when a run begins, computed from the parameters after neutral values are in. */
  constants?(p: Values<P, O>, at: Reference): C;
}

export interface Mechanism<
  Q extends Catalogue = Catalogue,
  P extends Parameters = Parameters,
  O extends Options = Options,
  C extends object = object,
> extends Head<P, O, C> {
  readonly steps: readonly Step[];
  /** A formula: writes every cell of its derived quantities, reads values of the same quarter. */
  derive<R extends Named<Q, Source>, const W extends Named<Q, "derived">, D extends string = never>(
    access: { readonly reads: readonly R[]; readonly writes: readonly W[]; readonly draws?: readonly D[] },
    run: (world: Readable<R>, p: Values<P, O> & C, out: Writable<W>, draws: Draws<D>) => void,
  ): Mechanism<Q, P, O, C>;
  /** Adds differences to stocks, or contributions to combined quantities. */
  change<
    R extends Named<Q, Source>,
    const W extends Named<Q, "stock" | "combined">,
    D extends string = never,
  >(
    access: { readonly reads: readonly R[]; readonly writes: readonly W[]; readonly draws?: readonly D[] },
    run: (world: Readable<R>, p: Values<P, O> & C, add: Writable<W>, draws: Draws<D>) => void,
  ): Mechanism<Q, P, O, C>;
  /** Adjusts the starting values of 2001 once, before the first quarter; not run from later worlds. */
  begin<const W extends Named<Q, "stock">>(
    writes: readonly W[],
    run: (p: Values<P, O> & C, world: Writable<W>) => void,
  ): Mechanism<Q, P, O, C>;
  /** Moves a stock toward a target by exactly 1 - exp(-dt/tau) of the gap each quarter; tau in years. */
  relax<S extends Named<Q, "stock">, T extends Named<Q, "combined" | "derived" | "exogenous">>(
    stock: S,
    toward: T,
    tau: (p: Values<P, O> & C, cell: number) => number,
  ): Mechanism<Q, P, O, C>;
}

/** The mechanism of any model: what lists and the engine handle. */
export interface AnyMechanism extends Omit<Head<Parameters, Options, object>, "constants"> {
  constants?(p: never, at: Reference): object;
  readonly steps: readonly Step[];
}

/** Makes the `mechanism` function of one catalogue, so that undeclared access does not compile. */
export function mechanismsOf<Q extends Catalogue>() {
  return function mechanism<
    const P extends Parameters,
    const O extends Options = Record<never, readonly string[]>,
    C extends object = object,
  >(head: Head<P, O, C>): Mechanism<Q, P, O, C> {
    return withSteps(head, []);
  };
}

function withSteps<Q extends Catalogue, P extends Parameters, O extends Options, C extends object>(
  head: Head<P, O, C>,
  steps: readonly Step[],
): Mechanism<Q, P, O, C> {
  const and = (step: Step) => withSteps<Q, P, O, C>(head, [...steps, step]);
  return {
    ...head,
    steps,
    derive: (access, run) =>
      and({ ...access, draws: access.draws ?? [], kind: "derive", run: run as Step["run"] }),
    change: (access, run) =>
      and({ ...access, draws: access.draws ?? [], kind: "change", run: run as Step["run"] }),
    begin: (writes, run) =>
      and({
        kind: "begin",
        reads: [],
        writes,
        draws: [],
        run: ((_w: never, p: never, out: never) => run(p, out)) as never,
      }),
    relax: (stock, toward, tau) =>
      and({
        kind: "relax",
        reads: [toward],
        writes: [stock],
        draws: [],
        toward,
        tau: tau as never,
        run: () => {},
      }),
  };
}
