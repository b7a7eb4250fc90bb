import { expect, test } from "vitest";
import { policyCost } from "../service/policyCost.ts";
import { showLever } from "../service/showLever.ts";
import { costText, leverText, policyText } from "./policyText.ts";

test("a policy reads as settings, a table of costs with the budget below, and consents", () => {
  const text = policyText(policyCost("jp-minerals"), 100);
  expect(text).toContain("from 2026-Q3, in effect from 2027-Q3 sectorFocus[JP,energy]");
  expect(text).toMatch(/^2027 to 2045 +0\.081 +12\.8 +0\.050$/m);
  expect(text).toMatch(/^budget +0\.40 +25\.0$/m);
  expect(text).toContain("the five (uptake: each decides in the model, by what it takes up): jp-sectors");
});

test("without a sponsor the text says that nothing is charged", () => {
  expect(costText(policyCost("do-nothing"), 100)).toContain("No sponsor");
});

test("a lever reads with bounds, cost, lag and consent, or says that the model has none", () => {
  const text = leverText(showLever("ru-media"), 200);
  expect(text).toContain("below the default; above it frees as much");
  expect(text).toContain("Takes effect after 4 quarters");
  expect(leverText(showLever("tm-gas"), 100)).toContain("The model has no quantity for it.");
});
