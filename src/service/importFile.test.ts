import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fbic, vdem } from "../data/import/testing/layouts.ts";
import { readObservations } from "../data/observations/readObservations.ts";
import { importFile } from "./importFile.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "multivector-import-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

test("a publisher's file becomes a file of observations, and the report says what is in it", async () => {
  writeFileSync(at("V-Dem-v10.csv"), vdem({}, { year: 2016, v2x_libdem: "" }));
  const out = at("regime.csv");
  const report = await importFile({ format: "vdem", file: at("V-Dem-v10.csv"), out });
  expect(report).toMatchObject({
    observations: 11,
    sources: ["V-Dem (v10)"],
    unknown: [],
    skipped: [{ reason: "no figure", count: 1 }],
  });
  expect(report.indicators).toContainEqual({
    indicator: "vdem_libdem",
    observations: 1,
    reporters: 1,
    from: 2015,
    to: 2015,
  });
  expect(readObservations("regime.csv", readFileSync(out, "utf8"))).toHaveLength(11);
});

test("names in Windows-1252 are read where the publisher writes them so", async () => {
  writeFileSync(at("fbic.csv"), Buffer.from(fbic({ iso3a: "TUR", countrya: "Türkiye" }), "latin1"));
  await importFile({ format: "fbic", file: at("fbic.csv"), out: at("out.csv") });
  expect(readdirSync(folder).sort()).toEqual(["fbic.csv", "out.csv"]);
});

test("a file that is refused leaves nothing behind, and what was there stays", async () => {
  writeFileSync(at("bad.csv"), vdem({ country_text_id: "QQQ" }));
  writeFileSync(at("out.csv"), "mine");
  const options = { format: "vdem", file: at("bad.csv") };
  await expect(importFile({ ...options, out: at("new.csv") })).rejects.toThrow("bad.csv:2 country_text_id");
  await expect(importFile({ ...options, out: at("out.csv"), force: true })).rejects.toThrow("bad.csv:2");
  expect(readFileSync(at("out.csv"), "utf8")).toBe("mine");
  expect(readdirSync(folder).sort()).toEqual(["bad.csv", "out.csv"]);
});

test("a file is replaced only when that is asked for, and never the one that is read", async () => {
  writeFileSync(at("v.csv"), vdem({}));
  writeFileSync(at("out.csv"), "mine");
  const options = { format: "vdem", file: at("v.csv") };
  await expect(importFile({ ...options, out: at("out.csv") })).rejects.toThrow("is there already");
  await expect(importFile({ ...options, out: at("v.csv"), force: true })).rejects.toThrow(
    "is the file to be read",
  );
  await expect(importFile({ ...options, out: folder })).rejects.toThrow("is a folder");
  await expect(importFile({ ...options, out: at("none/out.csv") })).rejects.toThrow("no folder");
  await expect(importFile({ ...options, file: at("none.csv"), out: at("new.csv") })).rejects.toThrow(
    "no such file",
  );
  await importFile({ ...options, out: at("out.csv"), force: true });
  expect(readFileSync(at("out.csv"), "utf8")).toMatch(/^indicator,reporter/);
});
