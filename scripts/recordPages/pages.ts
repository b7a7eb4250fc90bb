import { calibrationPage } from "./calibrationPage.ts";
import { honestyPage } from "./honestyPage.ts";
import { backtestReport, calibrationReports } from "./reports.ts";
import { skillPicture } from "./skillPicture.ts";

/** Pages of docs by name of file: the same reports give the same bytes. */
export function recordPages(): Readonly<Record<string, string>> {
  const scores = backtestReport();
  const blind = scores.crossValidation.find(({ mode }) => mode === "blind")!;
  return {
    "calibration.md": calibrationPage(calibrationReports()),
    "honesty.md": honestyPage(scores),
    "skill.svg": skillPicture(blind.rows),
  };
}
