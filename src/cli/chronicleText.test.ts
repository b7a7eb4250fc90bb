import { expect, test } from "vitest";
import type { ChronicleReport } from "../service/chronicle.ts";
import type { ActEntry } from "../service/chronicleActs.ts";
import { chronicleText } from "./chronicleText.ts";

const rung: ActEntry = {
  kind: "rung",
  title: "Partnerships raised",
  actor: "CN",
  target: "KG",
  names: { actor: "China", target: "Kyrgyzstan" },
  board: "pol",
  text: "China and Kyrgyzstan raise their partnership to rung 4",
  cause: "rule",
  count: 1,
  chance: 0.041,
  terms: [
    { name: "a", says: "China's share of economic ties", unit: "1", value: 0.41, usual: 0.3, times: 1.3 },
    { name: "b", says: "orientation to China", unit: "1", value: 0.2, usual: 0.42, times: 0.8 },
    { name: "c", says: "nothing of note", unit: "1", value: 1, usual: 1, times: 1.01 },
  ],
  consent: { of: "KG", name: "Kyrgyzstan", says: "orientation to China", value: 0.2 },
  followed: [
    { name: "x", says: "political ties of China", unit: "index points", value: 30, change: 5.1, own: 4 },
    { name: "y", says: "orientation to China", unit: "1", value: 0.1, change: -0.1, own: undefined },
  ],
  routine: false,
};
const plants = (target: string, count: number): ActEntry => ({
  ...rung,
  kind: "plants",
  title: "Chinese plants started",
  names: { actor: "China", target },
  count,
  routine: true,
});
const report = (acts: readonly ActEntry[], more: Partial<ChronicleReport> = {}): ChronicleReport => ({
  arm: "baseline",
  seed: 1,
  run: 17,
  from: "2027-Q3",
  to: "2027-Q4",
  fault: undefined,
  quarters: [{ quarter: "2027-Q3", events: [], scenario: [], decisions: [], acts }],
  ...more,
});
/** The text on one line. */
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

test("an act says what, how likely, why, against what, with whose consent, and what followed", () => {
  expect(flat(chronicleText(report([rung]), 100))).toBe(
    "baseline, seed 1, run 17, 2027-Q3 to 2027-Q4 2027-Q3 " +
      "- China and Kyrgyzstan raise their partnership to rung 4 (chance this quarter 4.10 %). " +
      "Because: China's share of economic ties 0.41, usually 0.30 (1.30 times as likely). " +
      "Despite: orientation to China 0.20, usually 0.42 (0.80 times as likely). " +
      "With the consent of Kyrgyzstan (orientation to China 0.20). " +
      "In the year after: political ties of China +5.10 points (+4.00 at once by the act); orientation to China −0.10.",
  );
});

test("an act on the record has no chance and no weights, only how things stood", () => {
  const terms = rung.terms.map((term) => ({ ...term, times: undefined }));
  const recorded = { ...rung, cause: "record", chance: undefined, terms, followed: [] } as const;
  const text = flat(chronicleText(report([recorded]), 100));
  expect(text).toContain(
    "rung 4 (on the record). At the time: China's share of economic ties 0.41, usually 0.30; orientation to China 0.20, usually 0.42.",
  );
  expect(text).not.toMatch(/Because|Despite|consent|year after/);
});

test("frequent acts share a line, with a count where there are several", () => {
  const text = chronicleText(report([plants("Kazakhstan", 3), plants("Uzbekistan", 1)]), 100);
  expect(text).toContain("- Chinese plants started: Kazakhstan 3, Uzbekistan.");
});

test("events, scenario and decisions stand before acts, and lines keep to the width", () => {
  const quarters = [
    {
      quarter: "2027-Q3",
      events: [{ id: "e", title: "A summit in Astana" }],
      scenario: [{ quantity: "war", because: "The war ends." }],
      decisions: [{ lever: "baseMove[TJ]", label: "China asks for a base", from: 0, to: 1 }],
      acts: [rung],
    },
  ];
  const text = chronicleText(report([], { quarters }), 50);
  const order = [
    "Event: A summit in Astana.",
    "Scenario (war): The war ends.",
    "Decision: China asks",
    "- China and",
  ];
  const places = order.map((one) => text.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
});

test("a quiet window and a run that stopped say so", () => {
  expect(chronicleText(report([], { quarters: [] }), 100)).toMatch(/Nothing happened\.$/);
  expect(chronicleText(report([rung], { fault: "stopped in 2027-Q4" }), 100)).toMatch(
    /The run stopped in 2027-Q4$/,
  );
});
