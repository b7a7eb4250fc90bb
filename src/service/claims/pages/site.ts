import { aboutPage } from "./aboutPage.ts";
import type { Book } from "./book.ts";
import { claimPage } from "./claimPage.ts";
import { factsPage } from "./factsPage.ts";
import { claimPath } from "./links.ts";
import { indexPage, mechanismPage, reportPage } from "./overviewPages.ts";
import { shiftPage } from "./shiftPage.ts";
import { style } from "./style.ts";
import { claimsCsv, partsCsv } from "./tables.ts";
import { tensionsPage } from "./tensionsPage.ts";

/** Every file of the pages by its path, with forward slashes. The same book gives the same bytes. */
export function siteOf(book: Book): ReadonlyMap<string, string> {
  const { ledger } = book;
  return new Map([
    ["index.html", indexPage(book)],
    ["by-report.html", reportPage(book)],
    ["by-mechanism.html", mechanismPage(book)],
    ["tensions.html", tensionsPage(book)],
    ["shift.html", shiftPage(book)],
    ["facts.html", factsPage(book)],
    ["about.html", aboutPage(book)],
    ...ledger.claims.map((report) => [claimPath(report.claim.id), claimPage(book, report)] as const),
    ["claims.csv", claimsCsv(ledger)],
    ["parts.csv", partsCsv(ledger)],
    ["style.css", style],
  ]);
}
