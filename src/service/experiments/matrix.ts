import { agrees, type Effect, effectOf, logRatios } from "../../analysis/rivals/cell.ts";
import {
  type Family,
  type FamilyOrCore,
  familyForm,
  type FamilyVariant,
} from "../../analysis/rivals/families.ts";
import type { Arm } from "../../analysis/experiment/arm.ts";
import { type ExperimentRecord, FUTURE } from "../../data/records.ts";
import { formatQuarter, yearOf } from "../../engine/quarter.ts";
import type { Structure } from "../../engine/structure.ts";
import { type Fitted, fitPressure, withPressure } from "./fit.ts";
import type { Series, SeriesMaker, Window } from "./series.ts";

/** One cell of the matrix of separating experiments. */
export interface Cell extends Effect {
  readonly experiment: string;
  readonly family: Family;
  /** What the contract predicts; absent for variants of an experiment. */
  readonly expected?: string;
  /** Whether the equations decide the cell; undecided cells are reported and not judged. */
  readonly decided: boolean;
  readonly agrees?: boolean;
  readonly undecidedBecause?: string;
}

export interface MatrixForm extends FamilyVariant {
  readonly options: Structure["options"];
  /** One prior of the scale of pressure for all families (variant `F-shared`) in place of a fit for each. */
  readonly shared?: boolean;
}

export interface Matrix {
  readonly fits: Readonly<Partial<Record<FamilyOrCore, Fitted>>>;
  readonly cells: readonly Cell[];
}

interface Asked {
  readonly baseline: Arm;
  readonly experiments: readonly ExperimentRecord[];
  readonly families: readonly Family[];
  readonly runs: number;
  readonly series: SeriesMaker;
}

/** Computes the matrix for one form of the model, as questions a.2 says: paired with the baseline, core subtracted. */
export async function computeMatrix(form: MatrixForm, asked: Asked): Promise<Matrix> {
  const wanted: FamilyOrCore[] = ["core", ...asked.families];
  const arms = new Map<FamilyOrCore, Arm>();
  const fits: Partial<Record<FamilyOrCore, Fitted>> = {};
  await Promise.all(
    wanted.map(async (family) => {
      const arm = familyArm(family, form, asked.baseline);
      if (form.shared) return void arms.set(family, arm);
      const fitted = await fitPressure(arm, asked.series);
      fits[family] = fitted;
      arms.set(family, withPressure(arm, fitted.kP));
    }),
  );
  const cells = await Promise.all(asked.experiments.map((experiment) => rowOf(experiment, arms, asked)));
  return {
    fits: Object.fromEntries(wanted.flatMap((f) => (fits[f] ? [[f, fits[f]]] : []))),
    cells: cells.flat(),
  };
}

function familyArm(family: FamilyOrCore, form: MatrixForm, baseline: Arm): Arm {
  const { structure, parameters } = familyForm(family, form.options, form);
  return { ...baseline, name: family, structure, parameters };
}

async function rowOf(
  experiment: ExperimentRecord,
  arms: ReadonlyMap<FamilyOrCore, Arm>,
  asked: Asked,
): Promise<Cell[]> {
  const effects = new Map<FamilyOrCore, readonly number[]>();
  await Promise.all(
    [...arms].map(async ([family, arm]) => void effects.set(family, await effectIn(arm, experiment, asked))),
  );
  const core = effects.get("core")!;
  return asked.families.map((family) => {
    const own = effects.get(family)!;
    // H9 is read as it is; the others less what the shared core does by itself.
    return cellOf(experiment, family, family === "H9" ? own : own.map((value, run) => value - core[run]));
  });
}

function cellOf(
  { code, expected, undecided }: ExperimentRecord,
  family: Family,
  values: readonly number[],
): Cell {
  const effect = effectOf(values);
  const predicted = expected?.[family];
  const decided = predicted !== undefined && predicted !== "?";
  return {
    experiment: code,
    family,
    ...effect,
    ...(predicted !== undefined && { expected: predicted }),
    decided,
    ...(decided && { agrees: agrees(effect.sign, predicted) }),
    ...(undecided?.[family] && { undecidedBecause: undecided[family] }),
  };
}

/** Effect on a log scale in each run; NaN where a run failed. */
async function effectIn(arm: Arm, experiment: ExperimentRecord, { runs, series }: Asked): Promise<number[]> {
  const { from, to } = experiment.window;
  const window = (outcome: string): Window => ({ outcome, from, to });
  // Everything that is compared from 2026 on shares its past: runs branch off there.
  const past = experiment.changes.every(({ at }) => at >= FUTURE) && from >= yearOf(FUTURE);
  const until: Arm = { ...arm, to: `${to}-Q4`, ...(past && { branch: formatQuarter(FUTURE) }) };
  if (experiment.measure === "resistance") {
    const [eu, us, cn] = await series.of(
      until,
      ["EU", "US", "CN"].map((p) => window(`resist.RU.pol[${p}]`)),
      runs,
    );
    const west = numbers(eu).map((value, run) => (value + numbers(us)[run]) / 2);
    return logRatios(west, numbers(cn), false);
  }
  const changes = experiment.changes;
  const changed = { ...until, scenario: { ...until.scenario, id: experiment.code.toLowerCase(), changes } };
  const [[over], [under]] = await Promise.all([
    series.of(changed, [window("esc")], runs),
    series.of(until, [window("esc")], runs),
  ]);
  return logRatios(numbers(over), numbers(under), true);
}

const numbers = (values: Series[number]): number[] => values.map((value) => value ?? Number.NaN);
