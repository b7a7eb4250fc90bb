import { toScale } from "./link.ts";
import { eachHost, hosts, type Observable, type ObservedSeries, powers } from "./observable.ts";

const remitted = ["KAZ", "KGZ", "TJK", "UZB"];

const finance = (indicator: string): Observable => ({
  indicator,
  family: "finance",
  unit: "constant 2021 USD",
  link: "sqrt",
  kind: "same",
  says: "square root of the yearly flow of Chinese capital to the host; how much of it is lent is learned",
  series: eachHost((host) => ({ cells: [`fdi[${host}]`], of: (flow) => Math.sqrt(1e9 * flow) })).map(
    (series) => ({ ...series, partner: "CHN" }),
  ),
});

/** Growth adds up: the log of output is that of its first year and the growth since. */
const growthOfHosts = eachHost((host) => ({ cells: [`growthHost[${host}]`], of: (growth) => growth }));
const growthOfPowers: ObservedSeries[] = Object.entries(powers)
  .filter(([code]) => code !== "EUU" && code !== "GULF")
  .map(([reporter, power]) => ({
    reporter,
    partner: "",
    cells: [`growth[${power}]`],
    of: (growth: number) => growth,
  }));

/** Money: output, remittances, Chinese capital, debt. */
export const economyObservables: readonly Observable[] = [
  {
    indicator: "remittances_received_pct_gdp",
    family: "remittances",
    unit: "% of GDP",
    link: "log",
    floor: 0.05,
    kind: "same",
    says: "log of remittances from Russia over output; receipts from elsewhere are in the level",
    series: eachHost(
      (host) => ({ cells: [`remit[${host}]`], of: (part) => toScale("log", 100 * part, 0.05) }),
      remitted,
    ),
  },
  {
    indicator: "remittances_received_usd",
    family: "remittances",
    unit: "current USD",
    link: "log",
    floor: 1e6,
    kind: "same",
    says: "log of remittances from Russia over output, times output in dollars",
    series: eachHost(
      (host) => ({
        cells: [`remit[${host}]`, `gdpHost[${host}]`],
        of: (part, output) => toScale("log", part * output, 1e-3),
      }),
      remitted,
    ),
  },
  finance("gcdf_total"),
  finance("gcdf_oda_like"),
  finance("gcdf_oof_like"),
  {
    indicator: "external_debt_pct_gni",
    family: "debt",
    unit: "% of GNI",
    link: "log",
    floor: 1,
    kind: "proxy",
    says: "log of Chinese roads and plants in the host over its output",
    series: eachHost((host) => ({
      cells: [`infra[${host}]`, `prod[${host}]`, `gdpHost[${host}]`],
      of: (roads, plants, output) => toScale("log", (roads + plants) / output, 1e-4),
    })),
  },
  {
    indicator: "external_debt_total",
    family: "debt",
    unit: "current USD",
    link: "log",
    floor: 1e6,
    kind: "proxy",
    says: "log of Chinese roads and plants in the host",
    series: eachHost((host) => ({
      cells: [`infra[${host}]`, `prod[${host}]`],
      of: (roads, plants) => toScale("log", roads + plants, 1e-3),
    })),
  },
  {
    indicator: "gdp_pc_growth",
    family: "macro",
    unit: "% per year",
    link: "identity",
    kind: "same",
    says: "growth of output, in percent; growth of people is in the level",
    series: [...growthOfHosts, ...growthOfPowers].map((series) => ({
      ...series,
      of: (growth: number) => 100 * growth,
    })),
  },
  {
    indicator: "gdp_current",
    family: "macro",
    unit: "current USD",
    link: "log",
    floor: 1e6,
    kind: "same",
    says: "log of the path of output in dollars",
    series: [
      ...eachHost((host) => ({ cells: [`gdpHost[${host}]`], of: (output) => Math.log(output) })),
      ...["RUS", "CHN"].map((reporter) => ({
        reporter,
        partner: "",
        cells: [`gdpPower[${reporter === "RUS" ? "RU" : "CN"}]`],
        of: (output: number) => Math.log(output),
      })),
    ],
  },
  {
    indicator: "population",
    family: "macro",
    unit: "persons",
    link: "log",
    floor: 1,
    kind: "same",
    says: "log of the path of population",
    series: eachHost((host) => ({ cells: [`population[${host}]`], of: (people) => Math.log(people) })),
  },
  {
    indicator: "migrant_stock",
    family: "migration",
    unit: "persons",
    link: "log",
    floor: 1000,
    kind: "proxy",
    says: "log of migrants from the host in Russia; the figures count people by country of birth",
    series: Object.entries(hosts).map(([partner, host]) => ({
      reporter: "RUS",
      partner,
      cells: [`mig[${host}]`],
      of: (people: number) => toScale("log", people, 1),
    })),
  },
];
