import { z } from "zod";
import { UserFault } from "../../engine/faults.ts";
import { explain } from "../strict.ts";
import { type Gathering, gather, type Imported } from "./imported.ts";
import { isAggregate, seriesOf, worldBankSource } from "./worldBankSeries.ts";

const recordShape = z.object({
  indicator: z.object({ id: z.string(), value: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
});

const headShape = z.object({
  page: z.coerce.number(),
  pages: z.coerce.number(),
  sourceid: z.coerce.string().optional(),
  lastupdated: z.string().nullish(),
});

const databases: Readonly<Record<string, string>> = {
  2: "World Development Indicators",
  3: "Worldwide Governance Indicators",
  6: "International Debt Statistics",
};

const expected =
  'expected an answer of the World Bank API with format=json: [{"page":1,"pages":1,…},[{"indicator":{"id":…},"countryiso3code":…,"date":…,"value":…},…]]';

/** Answers of the World Bank API as JSON, all in one page. Throws UserFault. */
export function importWorldBankJson(file: string, text: string): Imported {
  const [head, records] = partsOf(file, text);
  const { page, pages, sourceid = "", lastupdated } = check(`${file}:1`, headShape, head);
  if (pages > 1)
    throw new UserFault(
      `${file}:1 pages: this is page ${page} of ${pages}; ask for all at once, with per_page=32500 in the address`,
    );
  const source = worldBankSource(databases[sourceid] ?? `source ${sourceid}`, lastupdated ?? undefined);
  const lines = linesOf(text, records.length);
  const found = gather(file);
  records.forEach((record, i) => readRecord(`${file}:${lines[i]} record ${i + 1}`, record, source, found));
  return found.end();
}

function partsOf(file: string, text: string): readonly [unknown, readonly unknown[]] {
  if (text.charCodeAt(0) === 0xfeff)
    throw new UserFault(
      `${file}:1: begins with a byte order mark (BOM); save it as "UTF-8" rather than "UTF-8 with BOM"`,
    );
  const answer = parse(file, text);
  const message: unknown = Array.isArray(answer) ? answer[0]?.message?.[0]?.value : undefined;
  if (typeof message === "string")
    throw new UserFault(
      `${file}:1: the World Bank answered "${message}"; put the address right and ask again`,
    );
  if (!Array.isArray(answer) || !Array.isArray(answer[1]))
    throw new UserFault(`${file}:1: not such an answer; ${expected}`);
  return [answer[0], answer[1]];
}

// oxlint-disable-next-line typescript/no-explicit-any -- looked into with care above
function parse(file: string, text: string): any {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const message = String((fault as Error).message);
    const at = Number(message.match(/position (\d+)/)?.[1] ?? 0);
    const line = text.slice(0, at).split("\n").length;
    throw new UserFault(`${file}:${line}: not JSON; ${expected}`, { cause: fault });
  }
}

function check<T extends z.ZodType>(where: string, shape: T, value: unknown): z.infer<T> {
  const result = shape.safeParse(value, { error: explain });
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new UserFault(`${where} ${path.map(String).join(".")}: ${message}; ${expected}`);
}

/** Line of each record: each names its indicator once. */
function linesOf(text: string, count: number): number[] {
  const lines: number[] = [];
  let [line, from] = [1, 0];
  for (const { index } of text.matchAll(/"indicator"\s*:/g)) {
    for (let at = text.indexOf("\n", from); at !== -1 && at < index; at = text.indexOf("\n", at + 1))
      line += 1;
    from = index;
    lines.push(line);
  }
  return lines.length === count ? lines : Array.from({ length: count }, () => 1);
}

function readRecord(where: string, record: unknown, source: string, found: Gathering): void {
  const { indicator, countryiso3code: code, date, value } = check(where, recordShape, record);
  if (isAggregate(code)) return found.skip("group of countries");
  const series = seriesOf(indicator.id, indicator.value);
  if ("fault" in series) return found.fault(`${where} indicator: ${series.fault}`);
  if (value === null) return found.skip("no figure");
  const reporter = found.place(`${where} countryiso3code`, code);
  const year = found.year(`${where} date`, date);
  if (reporter !== undefined && year !== undefined)
    found.add({ ...series, reporter, partner: "", year, value, source, where });
}
