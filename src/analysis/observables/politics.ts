import { toScale } from "./link.ts";
import { eachDyad, eachHost, type Observable } from "./observable.ts";

/** Groups of states have no votes of their own. */
const voters = ["RUS", "CHN", "USA", "GBR", "IND", "JPN", "KOR", "TUR"];
const votes = { family: "votes", link: "identity", kind: "proxy" } as const;
const closeness = (sign: 1 | -1) =>
  eachDyad(
    (host, power) => ({ cells: [`elite[${power},${host}]`], of: (orientation) => sign * orientation }),
    voters,
  );

const idealPoint = (indicator: string): Observable => ({
  indicator,
  ...votes,
  unit: "ideal point",
  says: "orientation of the government to the United States and the European Union less that to Russia and China",
  series: eachHost((host) => ({
    cells: ["US", "EU", "RU", "CN"].map((power) => `elite[${power},${host}]`),
    of: (us, eu, ru, cn) => (us + eu - ru - cn) / 2,
  })),
});

const distance = (indicator: string): Observable => ({
  indicator,
  ...votes,
  unit: "absolute distance",
  says: "orientation of the government to the power, with the sign turned",
  series: closeness(-1),
});

const governance = (indicator: string): Observable => ({
  indicator,
  family: "governance",
  unit: "estimate -2.5..2.5",
  link: "identity",
  kind: "proxy",
  says: "quality of governance",
  series: eachHost((host) => ({ cells: [`gov[${host}]`], of: (quality) => quality })),
});

const regime = (indicator: string): Observable => ({
  indicator,
  family: "regime",
  unit: "index 0-1",
  link: "logit",
  floor: 0.005,
  kind: "proxy",
  says: "openness of the regime, 1 less its closeness",
  series: eachHost((host) => ({
    cells: [`polity[${host}]`],
    of: (closed) => toScale("logit", 1 - closed, 0.005),
  })),
});

/** Votes, governance, regimes, protest and language. */
export const politicsObservables: readonly Observable[] = [
  idealPoint("ideal_point_all"),
  idealPoint("ideal_point_fp"),
  distance("ideal_distance_all"),
  distance("ideal_distance_fp"),
  {
    indicator: "vote_agreement",
    ...votes,
    unit: "mean agreement 0-1 (abstain = 0.5)",
    link: "logit",
    says: "orientation of the government to the power",
    series: closeness(1),
  },
  governance("wgi_control_of_corruption"),
  governance("wgi_government_effectiveness"),
  governance("wgi_regulatory_quality"),
  governance("wgi_rule_of_law"),
  {
    ...governance("wgi_political_stability"),
    says: "low-level instability, with the sign turned",
    series: eachHost((host) => ({ cells: [`instab[${host}]`], of: (unrest) => -unrest })),
  },
  {
    ...governance("wgi_voice_accountability"),
    says: "openness of the regime",
    series: eachHost((host) => ({ cells: [`polity[${host}]`], of: (closed) => 1 - closed })),
  },
  regime("vdem_libdem"),
  regime("vdem_delibdem"),
  regime("vdem_egaldem"),
  regime("vdem_partipdem"),
  {
    indicator: "mm_protests",
    family: "protest",
    unit: "protest events (>=50 participants)",
    link: "sqrt",
    kind: "proxy",
    says: "low-level instability; all protests count, not those against China alone",
    series: eachHost((host) => ({ cells: [`instab[${host}]`], of: (unrest) => unrest })),
  },
  {
    indicator: "language_share:russian",
    family: "language",
    unit: "% of population",
    link: "identity",
    kind: "same",
    says: "use of Russian, in percent",
    series: eachHost((host) => ({ cells: [`lang[${host}]`], of: (part) => 100 * part })),
  },
];
