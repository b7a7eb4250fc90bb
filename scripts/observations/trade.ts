import { type Figure, round } from "./figures.ts";
import { flows, lookUp } from "./flows.ts";
import { FIRST_YEAR, partners, statesOf } from "./places.ts";
import { mirrorShares, shares } from "./shares.ts";

const isFlow = (indicator: string) => (flows as readonly string[]).includes(indicator);

/** What a host trades with the partners of the model: flows as published, and the shares computed from them. */
export function tradeFigures(bilateral: readonly Figure[]): Figure[] {
  const figures = bilateral.filter(({ year }) => year >= FIRST_YEAR).map(withEdition);
  const published = figures
    .filter(({ partner }) => partners.includes(partner))
    // Union rows of national statistics hold the United Kingdom, which is a partner of its own here.
    .filter(({ indicator, partner }) => !(isFlow(indicator) && partner === "EUU"));
  const all = [...published, ...sumsOfStates(figures)];
  const rounded = all.map((figure) => ({ ...figure, value: round(figure.value) }));
  return [...rounded, ...shares(all), ...mirrorShares(all)];
}

/** The Factbook's edition is its vintage. */
export function withEdition(figure: Figure): Figure {
  const [, edition, rest] = /(?:first seen in )?edition (\d{4})(?:; )?(.*)/.exec(figure.note) ?? [];
  if (edition === undefined) return figure;
  const note = rest.replace(/^goods \(from.*$/, "goods; with services from edition 2021 on");
  return { ...figure, vintage: `edition ${edition}`, note };
}

/** Flows with partners that are several states, wherever a source has the flow in all. */
function sumsOfStates(figures: readonly Figure[]): Figure[] {
  const figure = lookUp(figures);
  const totals = figures.filter(({ indicator, partner }) => isFlow(indicator) && partner === "WLD");
  return totals.flatMap((total) => {
    const account = { host: total.reporter, year: total.year, source: total.source };
    return ["EUU", "GULF", "CA4"].flatMap((partner) => {
      const states = statesOf(partner, account.host);
      const listed = states.flatMap((state) => figure(total.indicator, account, state) ?? []);
      const value = listed.reduce((sum, one) => sum + one.value, 0);
      const note = `sum of ${listed.length} of ${states.length} states`;
      return listed.length === 0 ? [] : [{ ...total, partner, value, note }];
    });
  });
}
