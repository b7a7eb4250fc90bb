import { UserFault } from "../../src/engine/faults.ts";

interface Named {
  /** As `data/observations/sources.yaml` has it. */
  readonly id: string;
  /** "" where the copy that was read does not say. */
  readonly vintage: string;
}

/** How sources are called in long tables, by the beginning of the name; the longest that fits counts. */
const names: Readonly<Record<string, readonly [id: string, vintage?: string]>> = {
  "World Bank, World Development Indicators": ["world-bank-wdi"],
  "World Bank WDI": ["world-bank-wdi"],
  "derived: WDI remittances": ["world-bank-wdi"],
  "World Bank, World Development Indicators (International Debt Statistics)": ["world-bank-ids"],
  "World Bank WGI": ["world-bank-wgi", "2022 update"],
  "ITPD-E aggregated": ["itpd-e", "release 1"],
  "Kazakhstan BNS": ["kaz-bns"],
  "Kyrgyz NSC": ["kgz-nsc"],
  "Uzbekistan Stat. Agency": ["uzb-stat"],
  "Russia FCS/Rosstat": ["rus-customs"],
  "Eurostat Comext": ["eurostat-comext"],
  "CIA World Factbook": ["world-factbook"],
  "AidData GCDF": ["aiddata-gcdf", "3.0"],
  "Bailey-Strezhnev-Voeten": ["unga-ideal-points", "July 2025"],
  "Voeten UNGA votes": ["unga-votes"],
  "V-Dem v15": ["v-dem-15", "15"],
  "Mass Mobilization Project": ["mass-mobilization", "1990-2020"],
  "UCDP/PRIO": ["ucdp-prio"],
  "UN DESA": ["un-desa-migrants", "2019"],
  "DMDC (troopdata)": ["dmdc"],
  "public record (agreements": ["bases-record"],
  "treaty and membership records": ["treaty-records"],
  "joint statements of the two states": ["joint-statements"],
  "EU treaties database": ["eu-treaties"],
  "NATO Partnership for Peace": ["nato-pfp"],
  "AIIB membership": ["aiib-members"],
  "WTO accession dates": ["wto-members"],
  "US State Department": ["c5-plus-us"],
  "UNGA resolution 50/80 A": ["unga-50-80-a"],
  "Central Asia Barometer": ["ca-barometer-2020"],
  "Gallup World Poll": ["gallup-world-poll"],
  "M-Vector 2012": ["m-vector-2012"],
  "https://24.kg/english/133354": ["24kg-debt-2008"],
  "https://24.kg/english/78255": ["24kg-debt-2017"],
  "http://www.asiaplus.tj/ru/node/240186": ["asia-plus-2017"],
  "https://tajikistannewsgazette.com": ["asia-plus-2020"],
  "https://cabar.asia/": ["cabar-2020"],
  "Deputy Prime Minister, https://en.inform.kz": ["kazinform-2019"],
  "State Statistics Agency of Tajikistan": ["taj-stat-2016"],
  "https://uz.vesti.news": ["bank-of-russia-transfers"],
  "https://en.trend.az": ["trend-2018"],
  "https://www.le-caucase.com": ["cb-uzbekistan-2018"],
  "China Daily via": ["china-daily-1992"],
  "Ambassador of China, https://ccsi.ir": ["chinese-embassy-ccsi"],
  "Ambassador of China, https://turkmenportal.com": ["chinese-embassy-turkmenportal"],
};

/** Long tables derive or add what this project derives itself or does not keep. */
const unused = [
  "derived from",
  "Russian customs flows over",
  "Historical Index",
  "Fariss",
  "IISS",
  "US DoD",
  "National Bank of Kazakhstan",
];

/** Id of the source of a row. Throws UserFault for one that nobody declared. */
export function named(source: string, where: string): Named {
  const [longest] = Object.keys(names)
    .filter((beginning) => source.startsWith(beginning))
    .sort((a, b) => b.length - a.length);
  if (longest !== undefined) {
    const [id, vintage = ""] = names[longest];
    return { id, vintage };
  }
  if (unused.some((beginning) => source.startsWith(beginning))) return { id: "", vintage: "" };
  throw new UserFault(`${where} source: "${source}" has no id; name it in scripts/observations/named.ts`);
}
