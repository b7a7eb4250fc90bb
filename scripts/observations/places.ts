/** The record begins with independence, and ends before what forecasts are scored by. */
export const FIRST_YEAR = 1992;
export const LAST_YEAR = 2020;

/** Codes as in ISO 3166, alpha-3. */
export const hosts: readonly string[] = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];

export const gulf: readonly string[] = ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"];

/** The Union of 27, in every year: the United Kingdom is a partner of its own. */
const union: readonly string[] = [
  "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN".split(" "),
  "IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".split(" "),
].flat();

/** The single states among the powers of the model. */
export const powers: readonly string[] = ["RUS", "CHN", "USA", "GBR", "IND", "JPN", "KOR", "TUR"];

export const neighbours: readonly string[] = ["AFG", "IRN"];

/** Partners in trade; the last is the total. */
export const partners: readonly string[] = [...powers, "EUU", "GULF", "CA4", ...neighbours, "WLD"];

/** States that a partner stands for; CA4 is the other four of a host. */
export function statesOf(partner: string, host: string): readonly string[] {
  if (partner === "EUU") return union;
  if (partner === "GULF") return gulf;
  if (partner === "CA4") return hosts.filter((other) => other !== host);
  return [partner];
}
