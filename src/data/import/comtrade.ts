import { type Layout, readSheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported, unitOf } from "./imported.ts";

/** What both layouts say of one flow, in the words of the present one. */
interface Flow {
  readonly where: string;
  readonly goods: string;
  readonly yearly: boolean;
  readonly year: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly classification: string;
  readonly commodity: string;
  /** Whether it is a part by transit country, customs procedure or means of transport. */
  readonly part: boolean;
  readonly value: string;
}

const present: Layout = {
  columns: [
    "typeCode",
    "freqCode",
    "refYear",
    "reporterISO",
    "flowCode",
    "partnerISO",
    "partner2Code",
    "classificationCode",
    "cmdCode",
    "customsCode",
    "motCode",
    "primaryValue",
  ],
  mark: true,
  expected: "a download of UN Comtrade (comtradeplus.un.org), CSV",
};

const legacy: Layout = {
  columns: [
    "Classification",
    "Year",
    "Period",
    "Trade Flow",
    "Reporter ISO",
    "Partner ISO",
    "Commodity Code",
    "Trade Value (US$)",
  ],
  mark: true,
  expected: "a download of UN Comtrade in its layout up to 2022, CSV",
};

/** Yearly trade in goods, all commodities together, from UN Comtrade: exports and imports. Throws UserFault. */
export function importComtrade(file: string, text: string): Imported {
  const old = /(^|[",])Trade Flow/.test(text.slice(0, 2000));
  const found = gather(file);
  const { rows } = readSheet(file, text, old ? legacy : present, found.fault);
  for (const row of rows) readFlow(old ? ofLegacy(row) : ofPresent(row), found);
  return found.end();
}

const ofPresent = ({ where, cells }: SheetRow): Flow => ({
  where,
  goods: cells["typeCode"],
  yearly: cells["freqCode"] === "A",
  year: cells["refYear"],
  reporter: cells["reporterISO"],
  partner: cells["partnerISO"],
  flow: cells["flowCode"],
  classification: cells["classificationCode"],
  commodity: cells["cmdCode"],
  part: cells["partner2Code"] !== "0" || cells["customsCode"] !== "C00" || cells["motCode"] !== "0",
  value: cells["primaryValue"],
});

const legacyFlows: Readonly<Record<string, string>> = {
  Export: "X",
  Exports: "X",
  Import: "M",
  Imports: "M",
  "Re-Export": "RX",
  "Re-Import": "RM",
  "re-Export": "RX",
  "re-Import": "RM",
};

const ofLegacy = ({ where, cells }: SheetRow): Flow => ({
  where,
  goods: "C",
  yearly: cells["Period"] === cells["Year"],
  year: cells["Year"],
  reporter: cells["Reporter ISO"],
  partner: cells["Partner ISO"],
  flow: legacyFlows[cells["Trade Flow"]] ?? cells["Trade Flow"],
  classification: cells["Classification"],
  commodity: cells["Commodity Code"],
  part: false,
  value: cells["Trade Value (US$)"],
});

const indicators: Readonly<Record<string, string>> = { X: "exports", M: "imports" };

/** Parts of exports and imports, which hold them already. */
const partialFlows = new Set(["RX", "RM", "DX", "FM", "MIP", "MOP", "XIP", "XOP"]);

function readFlow(flow: Flow, found: Gathering): void {
  const { where } = flow;
  const system = systemOf(flow.classification);
  const wrong = kindFault(flow, system);
  if (wrong !== undefined) return found.fault(`${where} ${wrong}`);
  const left = leftOut(flow);
  if (left !== undefined) return found.skip(left);
  const reporter = found.place(`${where} reporter`, placeOf(flow.reporter));
  const partner = found.place(`${where} partner`, placeOf(flow.partner));
  const year = found.year(`${where} year`, flow.year);
  const value = found.figure(`${where} value`, flow.value);
  if (reporter === undefined || partner === undefined || year === undefined || value === undefined) return;
  const indicator = indicators[flow.flow];
  const source = `UN Comtrade, ${system}`;
  found.add({ indicator, reporter, partner, year, value, unit: unitOf(indicator), source, where });
}

/** Why a row is no yearly trade in goods. */
function kindFault(flow: Flow, system: string | undefined): string | undefined {
  if (flow.goods !== "C") return `typeCode: "${flow.goods}" is not trade in goods; expected C`;
  if (!flow.yearly) return "period: not a whole year; download yearly figures";
  if (system === undefined)
    return `classification: "${flow.classification}" is not read; expected HS (H0 to H6) or SITC (S1 to S4)`;
  if (flow.flow in indicators || partialFlows.has(flow.flow)) return undefined;
  return `flow: no flow "${flow.flow}"; expected X (exports) or M (imports)`;
}

function systemOf(code: string): string | undefined {
  if (/^(HS|H\d)$/.test(code)) return "HS";
  return /^(ST|SS|S\d)$/.test(code) ? "SITC" : undefined;
}

/** Why a row is right but not one of ours. */
function leftOut({ flow, commodity, part, reporter, partner }: Flow): string | undefined {
  if (partialFlows.has(flow)) return "re-exports, re-imports and other parts of a flow";
  if (commodity !== "TOTAL") return "single commodity; only TOTAL is read";
  if (part) return "part by transit country, customs procedure or transport";
  if (isArea(reporter) || isArea(partner)) return "area that is no country";
  return reporter === partner ? "trade of a country with itself" : undefined;
}

/** Codes such as S19 and _X are areas not specified; "" stands for them in the older layout. */
const isArea = (code: string): boolean => code !== "W00" && (code === "" || /[\d_]/.test(code));

const placeOf = (code: string): string => ({ W00: "WLD", EUR: "EUU" })[code] ?? code;
