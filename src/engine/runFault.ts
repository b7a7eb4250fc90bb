import { cellName } from "./layout.ts";
import type { Program } from "./program.ts";
import { formatQuarter, type Quarter } from "./quarter.ts";
import type { Onlooker } from "./simulation.ts";

/** A run that met a value that is not a finite number. */
export class RunFault extends Error {
  override readonly name = "RunFault";
  readonly quarter: Quarter;
  readonly cell: number;
  /** The author of the value, once known. */
  readonly mechanism: string | undefined;

  constructor(quarter: Quarter, cell: number, message = "", mechanism?: string) {
    super(message);
    this.quarter = quarter;
    this.cell = cell;
    this.mechanism = mechanism;
  }
}

/** Runs again with an onlooker that names the first step to write a value that is not a number. */
export function diagnose(fault: RunFault, program: Program, again: (onlooker: Onlooker) => void): RunFault {
  let found: RunFault | undefined;
  let now = fault.quarter;
  const step: Onlooker["step"] = (bound) => {
    for (const [name, column] of bound.outputs) {
      const bad = column.findIndex((value) => !Number.isFinite(value));
      if (bad < 0 || found) continue;
      const cell = program.layout.offset[name] + bad;
      const what = cellName(program.layout, cell);
      const text = `stopped in ${formatQuarter(now)}: ${bound.mechanism.name} gave ${what} ${column[bad]}`;
      found = new RunFault(now, cell, text, bound.mechanism.name);
      throw found;
    }
  };
  try {
    again({ begin: (at) => void (now = at), step });
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
  }
  const what = cellName(program.layout, fault.cell);
  return (
    found ??
    new RunFault(
      fault.quarter,
      fault.cell,
      `stopped in ${formatQuarter(fault.quarter)}: ${what} is not a number`,
    )
  );
}
