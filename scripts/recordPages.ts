// Writes docs/calibration.md, docs/honesty.md and docs/skill.svg from the reports in data/calibration.
//   node scripts/recordPages.ts
import { writeFileSync } from "node:fs";
import { recordPages } from "./recordPages/pages.ts";

for (const [name, text] of Object.entries(recordPages()))
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
