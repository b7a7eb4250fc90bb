import { unitOf } from "./imported.ts";

/** Series that are indicators of ours: code, id, and what its name must say, so that another base year is noticed. */
const ours: readonly (readonly [code: string, id: string, says: string])[] = [
  ["NY.GDP.MKTP.CD", "gdp_current", "current US$"],
  ["NY.GDP.MKTP.KD", "gdp_constant", "constant 2015 US$"],
  ["NY.GDP.MKTP.KD.ZG", "gdp_growth", "annual %"],
  ["NY.GDP.PCAP.KD.ZG", "gdp_pc_growth", "annual %"],
  ["NY.GDP.DEFL.KD.ZG", "gdp_deflator_inflation", "annual %"],
  ["NY.GDP.PCAP.PP.KD", "gdp_pc_ppp_constant", "constant 2021 international $"],
  ["NY.GNP.PCAP.PP.CD", "gni_pc_ppp_current", "current international $"],
  ["SP.POP.TOTL", "population", "population, total"],
  ["SI.POV.GINI", "gini", "gini index"],
  ["NE.EXP.GNFS.ZS", "exports_pct_gdp", "% of GDP"],
  ["NE.IMP.GNFS.ZS", "imports_pct_gdp", "% of GDP"],
  ["TG.VAL.TOTL.GD.ZS", "merch_trade_pct_gdp", "% of GDP"],
  ["BX.KLT.DINV.WD.GD.ZS", "fdi_inflow_pct_gdp", "% of GDP"],
  ["BM.KLT.DINV.WD.GD.ZS", "fdi_outflow_pct_gdp", "% of GDP"],
  ["NY.GDP.TOTL.RT.ZS", "natural_resource_rents_pct_gdp", "% of GDP"],
  ["NY.GDP.PETR.RT.ZS", "oil_rents_pct_gdp", "% of GDP"],
  ["NY.GDP.NGAS.RT.ZS", "gas_rents_pct_gdp", "% of GDP"],
  ["GC.TAX.TOTL.GD.ZS", "tax_revenue_pct_gdp", "% of GDP"],
  ["DT.ODA.ODAT.GN.ZS", "oda_received_pct_gni", "% of GNI"],
  ["DT.ODA.ODAT.KD", "oda_received_constant", "constant"],
  ["BX.TRF.PWKR.DT.GD.ZS", "remittances_received_pct_gdp", "% of GDP"],
  ["BX.TRF.PWKR.CD.DT", "remittances_received_usd", "current US$"],
  ["DT.DOD.DECT.CD", "external_debt_total", "current US$"],
  ["DT.DOD.DECT.GN.ZS", "external_debt_pct_gni", "% of GNI"],
  ["DT.TDS.DECT.EX.ZS", "debt_service_pct_exports", "% of exports"],
  ["FI.RES.TOTL.DT.ZS", "reserves_pct_debt", "% of total external debt"],
  ["MS.MIL.TOTL.P1", "armed_forces_personnel", "armed forces personnel, total"],
  ["CC.EST", "wgi_control_of_corruption", "estimate"],
  ["GE.EST", "wgi_government_effectiveness", "estimate"],
  ["PV.EST", "wgi_political_stability", "estimate"],
  ["RQ.EST", "wgi_regulatory_quality", "estimate"],
  ["RL.EST", "wgi_rule_of_law", "estimate"],
  ["VA.EST", "wgi_voice_accountability", "estimate"],
];

/** Groups of countries that the World Bank tables list among countries, but for the world and the European Union. */
const aggregates = new Set(
  `AFE AFW ARB CEB CHI CSS EAP EAR EAS ECA ECS EMU FCS HIC HPC IBB IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY
   LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC XZN`.split(/\s+/),
);

/** Whether a code is that of a group of countries that the project does not use. */
export const isAggregate = (code: string): boolean => code === "" || aggregates.has(code);

export interface Series {
  readonly indicator: string;
  readonly unit: string;
}

/** Indicator and unit of a series by its code and published name, or why it is not the series meant. */
export function seriesOf(code: string, name: string): Series | { readonly fault: string } {
  const found = ours.find(([known]) => known === code);
  if (found === undefined) return foreign(code, name);
  const [, indicator, says] = found;
  if (name.toLowerCase().includes(says.toLowerCase())) return { indicator, unit: unitOf(indicator) };
  return {
    fault: `${code} is "${name}" here; expected its name to say "${says}", or the figures are in another unit; download the present release`,
  };
}

/** A series that is no indicator of ours keeps its code, and the unit in its name. */
function foreign(code: string, name: string): Series | { readonly fault: string } {
  if (!/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/.test(code))
    return { fault: `"${code}" is not the code of a series; expected one such as NY.GDP.MKTP.CD` };
  return {
    indicator: `wb_${code.toLowerCase().replaceAll(".", "_")}`,
    unit: name.match(/\(([^()]+)\)[^()]*$/)?.[1] ?? "as published",
  };
}

/** Database and day of the release. */
export const worldBankSource = (database: string, updated: string | undefined): string =>
  `World Bank, ${database} (${updated ? `last updated ${updated}` : "version not stated"})`;
