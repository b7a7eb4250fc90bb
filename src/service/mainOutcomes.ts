import { suggestion, UserFault } from "../engine/faults.ts";

/** The outcomes that a summary on one page shows; all others are in the results. */
export const mainOutcomes = [
  "fric",
  "fric.mil",
  "esc",
  "RIV",
  "coop",
  "coop.mil",
  "mistrust",
  "dep.RU",
  "acq.RU",
  "hedgeW.RU",
  "intent.RU",
  "share[RU]",
  "share[CN]",
  "share.eco[CN]",
  "div",
  "auto",
] as const;

/** The named outcomes, or all where none is named. Throws UserFault for a name that a study does not have. */
export function chooseOutcomes(
  names: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] {
  if (names === undefined || names.length === 0) return known;
  for (const name of names)
    if (!known.includes(name))
      throw new UserFault(
        `--outcome ${name}: no such outcome${suggestion(name, known) || "."} See: multivector list outcomes`,
      );
  return names;
}

/** Years asked for, or all. Throws UserFault for a year outside the study. */
export function chooseYears(
  years: readonly number[] | undefined,
  known: readonly number[],
): readonly number[] {
  if (years === undefined || years.length === 0) return known;
  for (const year of years)
    if (!known.includes(year))
      throw new UserFault(
        `--year ${year}: not in the study; expected ${known[0]} to ${known[known.length - 1]}`,
      );
  return years;
}
