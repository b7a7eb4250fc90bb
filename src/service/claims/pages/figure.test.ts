import { expect, test } from "vitest";
import { figure } from "./figure.ts";

const places = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(`class="${name}"[^>]*? (?:x1|cx|x)="([-\\d.]+)"`, "g"))].map(([, x]) =>
    Number(x),
  );

test("an interval stands to the right of zero where the effect goes as claimed, and of the least effect where it is larger", () => {
  const { markup } = figure({ mean: 0.07, low: 0.06, high: 0.08, least: 0.05 }, "rises")!;
  const [zero, least, low, mean] = ["zero", "bound", "reach", "dot"].map((name) => places(markup, name)[0]);
  expect([zero, least, low, mean]).toEqual([zero, least, low, mean].toSorted((a, b) => a - b));
  expect(markup).toContain('aria-label="rises: mean +0.070, 90');
});

test("a share fills its part of the bar and the bound stands at its own", () => {
  const { markup } = figure({ share: 0.5, p: 0.8 }, "happens")!;
  expect(markup).toContain('class="share" x="14" y="28" width="156"');
  expect(places(markup, "bound")).toEqual([263.6]);
});

test.each([
  ["nothing to draw", {}],
  ["a mean alone", { mean: 1 }],
  ["numbers that were none", { mean: null, low: null, high: null }],
])("%s gives no figure", (_what, numbers) => {
  expect(figure(numbers, "x")).toBeUndefined();
});

test("all that is drawn lies inside the picture, also for a flat effect", () => {
  for (const numbers of [
    { mean: 0, low: 0, high: 0, least: 0 },
    { mean: -9, low: -30, high: 2, least: 0.01 },
  ])
    for (const x of ["zero", "bound", "reach", "dot"].flatMap((name) =>
      places(figure(numbers, "x")!.markup, name),
    )) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(340);
    }
});
