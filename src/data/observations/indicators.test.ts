import { expect, test } from "vitest";
import { families, knownIndicators, readIndicators, readUnit } from "./indicators.ts";

test("the package's list is in order and every family has an indicator", () => {
  const { list } = knownIndicators();
  expect(new Set(list.map(({ family }) => family))).toEqual(new Set(families));
  for (const { units, converted = {} } of list) {
    expect(new Set(units).size).toBe(units.length);
    for (const unit of Object.keys(converted)) expect(units).not.toContain(unit);
  }
});

test("an indicator with a colon is known by its group, unless it has a record of its own", () => {
  const { of } = knownIndicators();
  expect(of("member:SCO")?.id).toBe("member:*");
  expect(of("language_share:russian")?.units).toEqual(["% of population"]);
  expect(of("memberSCO")).toBeUndefined();
  expect(of("nothing:here")).toBeUndefined();
});

test("a unit that is another scale is refused and one that is only spelt differently is not", () => {
  const share = knownIndicators().of("trade_share")!;
  expect(readUnit(share, "share (estimate)")).toEqual({ unit: "share 0-1", factor: 1 });
  expect(readUnit(share, "percent")).toHaveProperty("fault");
  expect(readUnit(share, "share 0-100")).toHaveProperty("fault");
});

test.each([
  ["an id given twice", "id: b", "id: a", 'i.yaml:7:9 indicators.1.id: "a" is given twice'],
  ["an unknown family", "family: trade", "family: tarde", 'no such value "tarde"; did you mean "trade"?'],
  ["no unit", "units: [u]", "units: []", "indicators.0.units: empty; write at least one"],
  ["an unknown key", "title:", "tilte:", 'unknown key "tilte"; did you mean "title"?'],
])("a list with %s is refused", (_what, from, to, said) => {
  const record = (id: string) =>
    `  - id: ${id}\n    title: T\n    units: [u]\n    measures: m\n    family: trade\n`;
  const yaml = `indicators:\n${record("a")}${record("b")}`;
  expect(() => readIndicators("i.yaml", yaml.replace(from, to))).toThrow(said);
});
