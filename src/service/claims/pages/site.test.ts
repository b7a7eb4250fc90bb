import { expect, test } from "vitest";
import { verdictKinds } from "../../../analysis/claims/verdict.ts";
import { siteOf } from "./site.ts";
import { faultsOf } from "./testing/checkPages.ts";
import { bookFor, part, reportOf } from "./testing/toyLedger.ts";
import { verdictWords } from "./verdictWords.ts";

const bound = part("supported", { use: "threshold_probability", numbers: { share: 0.9, p: 0.8 } });
const claims = [
  reportOf("A-001", {
    verdict: "supported",
    classes: { main: "supported", H3: "supported" },
    related: ["-B-001", "+A-002", "+A-099"],
  }),
  reportOf("A-002", { verdict: "not testable", says: 'Influence < 5 & "more" <script>' }),
  reportOf("A-003", {
    verdict: "hinges",
    classes: { main: "mixed", H3: "contradicted" },
    hingesOn: ["H3"],
    parts: [bound, part("mixed", { report: true })],
  }),
  reportOf("B-001", {
    verdict: "contradicted",
    classes: { main: "contradicted", H3: "contradicted" },
    silent: ["H3"],
  }),
];
const files = siteOf(bookFor(claims));

test("tags match, ids are given once, links lead somewhere and headings stand in order", () => {
  expect(faultsOf(files)).toEqual([]);
});

test("the checker finds what it looks for", () => {
  const bad =
    '<main id="x"><h1>a</h1><h3 id="x">b</h3><a href="gone.html">c</a><a href="#y">d</a>1 < 2</main><p>';
  expect(faultsOf(new Map([["bad.html", bad]]))).toHaveLength(6);
});

test("every claim has a page and stands in every list", () => {
  for (const { claim } of claims) {
    expect(files.has(`claims/${claim.id}.html`)).toBe(true);
    for (const list of ["index.html", "by-report.html", "by-mechanism.html"])
      expect(files.get(list)).toContain(`claims/${claim.id}.html`);
    expect(files.get("claims.csv")).toContain(`\r\n${claim.id},`);
  }
});

test("text of claims and facts is no markup", () => {
  for (const page of ["index.html", "claims/A-002.html"]) {
    expect(files.get(page)).toContain("Influence &lt; 5 &amp; &quot;more&quot; &lt;script&gt;");
    expect(files.get(page)).not.toContain("<script");
  }
  expect(files.get("facts.html")).toContain('Two &lt;tables&gt;, see <a href="facts.html#F-002">F-002</a>');
});

test("a claim without a page is named and not linked", () => {
  expect(files.get("claims/A-001.html")).toContain("<li>A-099</li>");
  expect(files.get("shift.html")).toContain("A-099");
});

test("a claim that hinges says what it is in the main form and in which another", () => {
  const page = files.get("claims/A-003.html")!;
  expect(page).toContain("Hinges on H3");
  expect(page).toContain("Mixed in the main form, contradicted in H3.");
});

test("a form of the model without the subject of the claim is said to say nothing", () => {
  expect(files.get("claims/B-001.html")).toContain("its subject is missing");
});

test("every verdict is explained", () => {
  expect(Object.keys(verdictWords).sort()).toEqual([...verdictKinds].sort());
  for (const kind of verdictKinds)
    expect(files.get("about.html")).toContain(verdictWords[kind].meaning.slice(0, 40));
});

test("facts in which something is wrong stand before the others", () => {
  const page = files.get("facts.html")!;
  const places = ["F-001", "F-002", "F-003"].map((id) => page.indexOf(`<tr id="${id}"`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).toContain("<b>Wrong</b>. Two");
});

test("without scores the predictions of 2020 are pointed to, with scores they are shown", () => {
  expect(files.get("shift.html")).toContain("multivector predictions");
  const chance = { runs: 400, given: 400, probability: 0.25, beside: [] };
  const says = { word: "likely", probability: 0.7, because: "by its wording" };
  const scored = {
    prediction: {
      code: "B-001",
      claims: ["B-001"],
      predicted: "Calm",
      says,
      reported: "Calm",
      verdict: "borne-out",
      blind: "yes",
      part: "all",
    },
    blind: chance,
    shock: chance,
    luck: undefined,
    scores: { text: { brier: 0.09, log: 0.36 }, blind: undefined, shock: undefined },
  } as const;
  const predictions = {
    predictions: [{ ...scored, prediction: { ...scored.prediction, claims: ["B-001"] } }],
    overall: [],
    textAlone: [],
  };
  const page = siteOf(bookFor(claims, { predictions })).get("shift.html")!;
  expect(page).toContain('<td class="number">25 %</td>');
  expect(page).toContain("borne out");
});

test("the same ledger gives the same bytes", () => {
  expect([...siteOf(bookFor(claims))]).toEqual([...files]);
});

test("parts are a line for each claim, form and part", () => {
  const lines = files.get("parts.csv")!.trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + 2 + 4 + 2);
  expect(lines[1]).toContain('"+0.07 [-0.02, 0.09], 93 % of pairs that differ"');
  expect(lines[1]).toContain('"{""mean"":0.07');
});
