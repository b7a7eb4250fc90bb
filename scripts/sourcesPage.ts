// Writes docs/sources.md: every source of the record with its terms, what it covers, and where sources disagree.
//   node scripts/sourcesPage.ts
import { writeFileSync } from "node:fs";
import { knownIndicators } from "../src/data/observations/indicators.ts";
import { loadObservations } from "../src/data/observations/loadObservations.ts";
import { sourcesPage } from "./sourcesPage/page.ts";

const page = sourcesPage(loadObservations(), knownIndicators());
writeFileSync(new URL("../docs/sources.md", import.meta.url), page);
