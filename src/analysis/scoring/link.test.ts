import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLink, LINKS, SHARE_EDGE, toLink } from "./link.ts";

test("there and back is where it was", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LINKS),
      fc.double({ min: SHARE_EDGE, max: 1 - SHARE_EDGE, noNaN: true }),
      (link, value) => {
        expect(fromLink(link, toLink(link, value))).toBeCloseTo(value, 12);
      },
    ),
  );
});

test("higher on the scale is never lower in the unit", () => {
  const place = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...LINKS),
      place,
      place,
      (link, a, b) => fromLink(link, Math.min(a, b)) <= fromLink(link, Math.max(a, b)),
    ),
  );
});

test("shares of none and all stand at the edge, and other figures without a place have none", () => {
  expect(fromLink("logit", toLink("logit", 0))).toBeCloseTo(SHARE_EDGE, 12);
  expect(fromLink("logit", toLink("logit", 1))).toBeCloseTo(1 - SHARE_EDGE, 12);
  expect(toLink("logit", 1.2)).toBeNaN();
  expect(toLink("log", 0)).toBeNaN();
  expect(toLink("sqrt", -1)).toBeNaN();
  expect(fromLink("sqrt", -3)).toBe(0);
});
