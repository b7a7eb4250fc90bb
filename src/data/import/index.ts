import { suggestion, UserFault } from "../../engine/faults.ts";
import { importComtrade } from "./comtrade.ts";
import { importFbic, linesOfHosts } from "./fbic.ts";
import { importIdealPoints } from "./idealPoints.ts";
import type { Importer } from "./imported.ts";
import { importSipri } from "./sipri.ts";
import { importUcdpGed } from "./ucdpGed.ts";
import { importVdem } from "./vdem.ts";
import { importWorldBankCsv } from "./worldBankCsv.ts";
import { importWorldBankJson } from "./worldBankJson.ts";

export interface ImportFormat {
  readonly name: string;
  /** What file it is and where it comes from. */
  readonly file: string;
  /** Whether the publisher may write Windows-1252 rather than UTF-8. */
  readonly latin: boolean;
  /** Lines worth reading where the file is too large to be read whole; one cell never spans lines there. */
  readonly only?: RegExp;
  readonly read: Importer;
}

/** Files of publishers that can be imported, by name. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: "worldbank-json",
    file: "answer of the World Bank API (api.worldbank.org, format=json)",
    latin: false,
    read: importWorldBankJson,
  },
  {
    name: "worldbank-csv",
    file: "World Bank table with a column for each year (data.worldbank.org, CSV)",
    latin: false,
    read: importWorldBankCsv,
  },
  {
    name: "comtrade",
    file: "UN Comtrade, yearly trade in goods, commodity TOTAL (comtradeplus.un.org, CSV)",
    latin: true,
    read: importComtrade,
  },
  {
    name: "sipri",
    file: "SIPRI Arms Transfers Database, TIV table or trade register (armstransfers.sipri.org, CSV)",
    latin: true,
    read: importSipri,
  },
  {
    name: "ideal-points",
    file: "ideal points in the UN General Assembly (doi:10.7910/DVN/LEJUQZ, CSV)",
    latin: true,
    read: importIdealPoints,
  },
  {
    name: "fbic",
    file: "Formal Bilateral Influence Capacity (Pardee Institute, CSV)",
    latin: true,
    only: linesOfHosts,
    read: importFbic,
  },
  {
    name: "ucdp-ged",
    file: "UCDP Georeferenced Event Dataset (ucdp.uu.se, CSV)",
    latin: false,
    read: importUcdpGed,
  },
  { name: "vdem", file: "V-Dem, country-year file (v-dem.net, CSV)", latin: false, read: importVdem },
];

/** The format of this name. Throws UserFault. */
export function findImportFormat(name: string): ImportFormat {
  const names = importFormats.map((format) => format.name);
  const found = importFormats.find((format) => format.name === name);
  if (found) return found;
  throw new UserFault(
    `${name}: no such format${suggestion(name, names) || `; expected one of ${names.join(", ")}`}`,
  );
}
