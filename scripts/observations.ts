// Writes data/observations/*.csv from a folder of long tables (columns indicator, reporter, partner, year, value, unit,
// source, source_repo, licence, note) whose terms allow it. What is kept, and why the rest is not, stands in
// data/observations/README.md.
//   node scripts/observations.ts FOLDER
import { writeFileSync } from "node:fs";
import { UserFault } from "../src/engine/faults.ts";
import { families, finished } from "./observations/families.ts";
import { familyText, readFolder } from "./observations/figures.ts";

function write(folder: string | undefined): void {
  if (folder === undefined) throw new UserFault("folder: missing; write node scripts/observations.ts FOLDER");
  const tables = readFolder(folder);
  const texts = Object.entries(families).map(([family, make]) => {
    const figures = make(tables).map(finished);
    if (figures.length === 0)
      throw new UserFault(`${folder}: nothing for ${family}; give the folder with all tables`);
    return { family, figures: figures.length, text: familyText(figures) };
  });
  // Only when all of them could be made.
  for (const { family, figures, text } of texts) {
    writeFileSync(new URL(`../data/observations/${family}.csv`, import.meta.url), text);
    console.log(`${family}.csv: ${figures} rows`);
  }
}

try {
  write(process.argv[2]);
} catch (fault) {
  if (!(fault instanceof UserFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
