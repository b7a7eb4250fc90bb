import type { Axis } from "./quantity.ts";
import type { Unit } from "./units.ts";

export type Distribution = "uniform" | "loguniform" | "triangular";

/** What a value rests on. At least one of the three lists or the assumption is required; a test checks it. */
export interface Basis {
  readonly claims?: readonly string[];
  readonly facts?: readonly string[];
  /** Why we chose it, where neither text nor observation fixes it. */
  readonly assumption?: string;
  /** Last day someone checked it against its basis. */
  readonly reviewed: string;
}

export interface Scalar extends Basis {
  readonly label: string;
  readonly unit: Unit;
  readonly value: number;
  /** What a fair critic could defend. */
  readonly range: readonly [number, number];
  readonly distribution?: Distribution;
}

/** One parameter for each label of an axis. Labels that are left out have `value` and `range` 0 and are not drawn. */
export interface Table extends Basis {
  readonly label: string;
  readonly unit: Unit;
  readonly over: Axis;
  readonly cells: Readonly<
    Record<string, { readonly value: number; readonly range: readonly [number, number] }>
  >;
  readonly distribution?: Distribution;
}

export type Parameter = Scalar | Table;
export type Parameters = Readonly<Record<string, Parameter>>;
/** Structural options of a mechanism: the first of each list is the default. */
export type Options = Readonly<Record<string, readonly string[]>>;

/** What a mechanism sees of its parameters: a number each, or one number for each label. */
export type Values<P extends Parameters, O extends Options> = {
  [N in keyof P]: P[N] extends Table ? Float64Array : number;
} & { [N in keyof O]: O[N][number] };

/** One drawn number: a scalar parameter, or one label of a table. */
export interface Drawn {
  readonly id: string;
  readonly mechanism: string;
  readonly name: string;
  readonly cell?: number;
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly distribution: Distribution;
  readonly parameter: Parameter;
}

export const isTable = (parameter: Parameter): parameter is Table => "over" in parameter;

/** Every number to draw for one mechanism, in the order in which they are declared. */
export function drawnOf(mechanism: string, parameters: Parameters): Drawn[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const shared = { mechanism, name, parameter, distribution: parameter.distribution ?? "uniform" } as const;
    if (!isTable(parameter)) {
      const { value, range, label } = parameter;
      return [{ ...shared, id: `${mechanism}.${name}`, label, value, range }];
    }
    return Object.entries(parameter.cells).map(([key, { value, range }]) => ({
      ...shared,
      id: `${mechanism}.${name}[${key}]`,
      cell: parameter.over.labels.indexOf(key),
      label: `${parameter.label}, ${key}`,
      value,
      range,
    }));
  });
}
