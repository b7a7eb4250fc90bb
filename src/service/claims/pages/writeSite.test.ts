import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserFault } from "../../../engine/faults.ts";
import { checkFolder, writeSite } from "./writeSite.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "multivector-pages-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const pages = (text: string, ...more: string[]) =>
  new Map([["index.html", text], ["claims/A-001.html", text], ...more.map((name) => [name, text] as const)]);
const read = (name: string) => readFileSync(join(root, "pages", name), "utf8");

test("pages are written with a record of what they are, and nothing is left beside them", async () => {
  await writeSite(join(root, "pages"), pages("one"), { seed: 1 });
  expect(read("claims/A-001.html")).toBe("one");
  expect(JSON.parse(read("ledger.json"))).toMatchObject({
    seed: 1,
    files: ["index.html", "claims/A-001.html"],
  });
  expect(readdirSync(root)).toEqual(["pages"]);
});

test("pages made before are replaced whole", async () => {
  await writeSite(join(root, "pages"), pages("one", "claims/A-002.html"), {});
  await writeSite(join(root, "pages"), pages("two"), {});
  expect(read("index.html")).toBe("two");
  expect(existsSync(join(root, "pages", "claims", "A-002.html"))).toBe(false);
  expect(readdirSync(root)).toEqual(["pages"]);
});

test("an empty folder is free", async () => {
  mkdirSync(join(root, "pages"));
  await writeSite(join(root, "pages"), pages("one"), {});
  expect(read("index.html")).toBe("one");
});

test("a folder of another hand is refused and stays as it is", async () => {
  mkdirSync(join(root, "pages"));
  writeFileSync(join(root, "pages", "index.html"), "mine");
  await expect(writeSite(join(root, "pages"), pages("one"), {})).rejects.toThrow(UserFault);
  expect(() => checkFolder(join(root, "pages"))).toThrow(/was not made by multivector ledger; .*--force/);
  expect(read("index.html")).toBe("mine");
});

test("so is a folder of ours to which someone added a file, and a file", async () => {
  await writeSite(join(root, "pages"), pages("one"), {});
  writeFileSync(join(root, "pages", "notes.txt"), "mine");
  expect(() => checkFolder(join(root, "pages"))).toThrow(/holds notes\.txt/);
  writeFileSync(join(root, "file"), "mine");
  expect(() => checkFolder(join(root, "file"))).toThrow(/is a file/);
});

test("with force what was there is set aside, once", async () => {
  mkdirSync(join(root, "pages"));
  writeFileSync(join(root, "pages", "index.html"), "mine");
  await writeSite(join(root, "pages"), pages("one"), {}, true);
  expect(read("index.html")).toBe("one");
  expect(readFileSync(join(root, "pages.before", "index.html"), "utf8")).toBe("mine");
  writeFileSync(join(root, "pages", "notes.txt"), "mine");
  expect(() => checkFolder(join(root, "pages"), true)).toThrow(/pages\.before: exists/);
});

test("a name that is needed for a moment and taken by another is not touched", async () => {
  mkdirSync(join(root, "pages.tmp"));
  writeFileSync(join(root, "pages.tmp", "mine.txt"), "mine");
  await expect(writeSite(join(root, "pages"), pages("one"), {})).rejects.toThrow(/pages\.tmp: exists/);
  expect(existsSync(join(root, "pages.tmp", "mine.txt"))).toBe(true);
});

test("what a stop left behind does not stand in the way", async () => {
  await writeSite(join(root, "pages.tmp"), pages("half"), {});
  await writeSite(join(root, "pages"), pages("whole"), {});
  expect(read("index.html")).toBe("whole");
  expect(readdirSync(root)).toEqual(["pages"]);
});
