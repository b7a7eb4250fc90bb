import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commonShape } from "../analysis/ensemble/ensemble.ts";
import { openStudy } from "./study.ts";
import { makeFolders, question, run, runHalf, toyExecutor } from "./testing/toyStudies.ts";
import { openWriter } from "./writer.ts";

const { fresh, remove } = makeFolders();
afterAll(remove);

test("another question, data hash or arms are refused in the same folder", async () => {
  const folder = fresh();
  await runHalf(folder, 10);
  const others = [{ dataHash: "other" }, { runs: 41 }, { commit: "abc" }, { arms: question.arms.slice(1) }];
  for (const other of others) {
    const refused = run(folder, { question: { ...question, ...other } });
    await expect(refused).rejects.toThrow(`holds another study (its ${Object.keys(other)[0]} is`);
    await expect(refused).rejects.toMatchObject({ name: "UserFault" });
  }
});

test("names that a table could not tell apart are refused", async () => {
  const shape = await commonShape(toyExecutor, question.arms);
  const columns = [{ name: "Year", unit: "", label: "" }];
  await expect(openWriter(fresh(), { ...question, ...shape, columns })).rejects.toThrow(
    'outcome name "Year" is taken',
  );
  const arms = [question.arms[0], { ...question.arms[1], name: "CALM" }];
  await expect(openWriter(fresh(), { ...question, ...shape, arms })).rejects.toThrow(
    'arm name "CALM" is taken',
  );
});

test("one writer at a time", async () => {
  const folder = fresh();
  const plan = { ...question, ...(await commonShape(toyExecutor, question.arms)) };
  const writer = await openWriter(folder, plan);
  await expect(openWriter(folder, plan)).rejects.toThrow("is writing this study");
  await writer.close();
  await (await openWriter(folder, plan)).close();
  await writeFile(join(folder, "lock"), "999999999\n"); // of a process that is gone
  await (await openWriter(folder, plan)).close();
});

test("a missing folder and a folder of something else are named", async () => {
  await expect(openStudy(join(fresh(), "nowhere"))).rejects.toThrow(
    "nowhere: no such folder; expected a study",
  );
  const folder = fresh();
  await runHalf(folder, 10);
  await expect(openStudy(join(folder, "manifest.json"))).rejects.toThrow("is a file; expected the folder");
  await rm(join(folder, "manifest.json"));
  await expect(run(folder)).rejects.toThrow("holds parts but no manifest.json");
});
