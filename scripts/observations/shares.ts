import { type Figure, round } from "./figures.ts";
import { type Account, type Flows, flows, flowsIn, sources } from "./flows.ts";
import { FIRST_YEAR, hosts, LAST_YEAR, partners } from "./places.ts";

const others = partners.filter((partner) => partner !== "WLD");
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);

interface Part {
  readonly indicator: string;
  readonly account: Account;
  readonly partner: string;
  readonly part: number;
  readonly whole: number;
  readonly note?: string;
}

const share = ({ indicator, account, partner, part, whole, note = "" }: Part): Figure => ({
  indicator,
  reporter: account.host,
  partner,
  year: account.year,
  value: round(part / whole, 4),
  unit: "share 0-1",
  source: account.source,
  vintage: "",
  note,
});

/** Shares of partners in the trade of each host and year: by the first source, and by all others as second views. */
export function shares(figures: readonly Figure[]): Figure[] {
  const flowsOf = flowsIn(figures);
  return hosts.flatMap((host) =>
    years.flatMap((year) => {
      const accounts = sources
        .map((source) => ({ host, year, source }))
        .filter((account) =>
          others.some((partner) => flowsOf(account, partner).some((flow) => flow !== undefined)),
        );
      return accounts.flatMap((account, place) =>
        others.flatMap((partner) => (place === 0 ? firstShares : secondShare)(flowsOf, account, partner)),
      );
    }),
  );
}

function firstShares(flowsOf: Flows, account: Account, partner: string): Figure[] {
  const all = flowsOf(account, "WLD");
  const single = flowsOf(account, partner).flatMap((part, way) => {
    const whole = all[way];
    const indicator = ["export_share", "import_share"][way];
    return part === undefined || whole === undefined
      ? []
      : [share({ indicator, account, partner, part, whole })];
  });
  return [...turnoverShare("trade_share", flowsOf, account, partner), ...single];
}

/** A second list of main partners says something only of a partner that it has both ways. */
function secondShare(flowsOf: Flows, account: Account, partner: string): Figure[] {
  const oneWay = flowsOf(account, partner).includes(undefined);
  if (oneWay && account.source === "world-factbook") return [];
  return turnoverShare("trade_share_alt", flowsOf, account, partner);
}

function turnoverShare(indicator: string, flowsOf: Flows, account: Account, partner: string): Figure[] {
  const [[out, into], [allOut, allIn]] = [flowsOf(account, partner), flowsOf(account, "WLD")];
  if (allOut === undefined || allIn === undefined || (out === undefined && into === undefined)) return [];
  const oneWay = out === undefined || into === undefined;
  const listed = oneWay ? "listed one way only: a lower bound" : "from a list of main partners";
  const note = account.source === "world-factbook" ? listed : "";
  return [
    share({ indicator, account, partner, part: (out ?? 0) + (into ?? 0), whole: allOut + allIn, note }),
  ];
}

/** Trade as Russian customs count it, over all trade of the host by the first source that has it. */
export function mirrorShares(figures: readonly Figure[]): Figure[] {
  const flowsOf = flowsIn(figures);
  const mirrored = figures.filter(({ indicator }) => /^(exports|imports)_mirror$/.test(indicator));
  const pairs = Map.groupBy(mirrored, ({ reporter, year }) => `${reporter} ${year}`);
  return [...pairs.values()].flatMap((pair) => {
    const [{ reporter: host, year, partner, source: customs }] = pair;
    const known = sources.map((source) => ({ host, year, source }));
    const account = known.find((one) => !flowsOf(one, "WLD").includes(undefined));
    if (pair.length < flows.length || account === undefined) return [];
    const whole = flowsOf(account, "WLD").reduce<number>((sum, flow) => sum + (flow ?? 0), 0);
    const part = pair.reduce((sum, { value }) => sum + value, 0);
    const note = `over all trade by ${account.source}`;
    const by = { ...account, source: customs };
    return [share({ indicator: "trade_share_mirror", account: by, partner, part, whole, note })];
  });
}
