import {
  alpha2ToAlpha3,
  getAlpha3Code,
  getAlpha3Codes,
  getNames,
  registerLocale,
} from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { suggestion } from "../../engine/faults.ts";

registerLocale(english);

/** Codes beside those of countries. */
const groups = {
  WLD: "world",
  EUU: "European Union, 27 members",
  GULF: "United Arab Emirates, Saudi Arabia, Qatar, Kuwait, Oman, Bahrain",
  CA4: "the other four of the five hosts",
  CA5: "the five hosts",
  UNK: "unknown",
  OTH: "all others",
} as const;

/** Named first where a wrong code is as close to several. */
const familiar = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "CHN", "USA", "GBR", "IND", "JPN", "KOR", "TUR"];

/** Kosovo has no code of ISO 3166; XKX is what the World Bank and the European Union use. */
const isoCodes = Object.keys(getAlpha3Codes()).map((code) => (code === "XKK" ? "XKX" : code));
const known = new Set([...familiar, ...Object.keys(groups), ...isoCodes]);

/** Codes that ISO 3166 had for states of the past; published tables still carry them. */
const withdrawn = new Set([
  "ANT",
  "CSK",
  "DDR",
  "SCG",
  "SUN",
  "VDR",
  "YMD",
  "YUG",
  "ZAR",
  "TMP",
  "ROM",
  "PCI",
]);

/** Whether a code names a country of ISO 3166 (alpha-3) or one of the groups. */
export const isPlace = (code: string): boolean => known.has(code);

/** Whether a code names a state of the past. */
export const isPast = (code: string): boolean => withdrawn.has(code);

/** Why a code names no place, with the closest one; undefined where it does. */
export function placeFault(code: string): string | undefined {
  if (isPlace(code)) return undefined;
  if (code.trim() === "") return "empty; expected the ISO 3166 code of a country, such as KAZ";
  const meant = placeOf(code.trim()) ?? closest(code.trim());
  const hint = meant
    ? `did you mean "${meant}"?`
    : `expected an ISO 3166 code of three letters, such as KAZ, or one of ${Object.keys(groups).join(", ")}`;
  return `no country "${code}"; ${hint}`;
}

/** A code with one letter wrong, or the code of a name slightly misspelt. */
function closest(word: string): string | undefined {
  if (word.length > 3) {
    const name = suggestion(word, names).match(/"(.*)"/)?.[1];
    return name === undefined ? undefined : placeOf(name);
  }
  const letters = word.toUpperCase().split("");
  const oneOff = (code: string) => letters.filter((letter, i) => letter !== code[i]).length === 1;
  return word.length === 3 ? [...known].find(oneOff) : undefined;
}

/** Code for an English name or a code of two letters; undefined where neither is known. */
export function placeOf(name: string): string | undefined {
  const upper = name.toUpperCase();
  const code = upper.length === 2 ? alpha2ToAlpha3(upper) : (getAlpha3Code(name, "en") ?? otherNames[name]);
  if (code === "XKK") return "XKX";
  return code ?? (known.has(upper) ? upper : undefined);
}

/** Names in published tables that are not those of ISO 3166. */
const otherNames: Readonly<Record<string, string>> = {
  "Bosnia-Herzegovina": "BIH",
  Brunei: "BRN",
  "Cote d'Ivoire": "CIV",
  "DR Congo": "COD",
  eSwatini: "SWZ",
  "European Union": "EUU",
  "Germany (FRG)": "DEU",
  Laos: "LAO",
  Macedonia: "MKD",
  "Macedonia (FYROM)": "MKD",
  Micronesia: "FSM",
  Moldova: "MDA",
  Swaziland: "SWZ",
  Syria: "SYR",
  "Taiwan (ROC)": "TWN",
  Turkiye: "TUR",
  "Viet Nam": "VNM",
  World: "WLD",
};

const names = [...Object.values(getNames("en", { select: "all" })).flat(), ...Object.keys(otherNames)];
