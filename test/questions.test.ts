import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { makeProgram } from "../src/cli/program.ts";
import { type ArmOptions, prepareArm } from "../src/service/arm.ts";
import { readArmText } from "../src/service/armText.ts";
import { chooseOutcomes } from "../src/service/mainOutcomes.ts";
import { openProject } from "../src/service/project.ts";

const page = readFileSync(new URL("../docs/questions.md", import.meta.url), "utf8");

interface Row {
  readonly number: number;
  readonly question: string;
  /** Words of each command after `multivector`; none where the answer is "not yet". */
  readonly commands: readonly string[][];
  readonly answer: string;
  readonly shows: string;
  readonly missing: string;
}

const rows: readonly Row[] = page
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number, question, answer, shows, missing] = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    const commands = Array.from(answer.matchAll(/`multivector ([^`]+)`/g), ([, words]) => wordsOf(words));
    return { number: Number(number), question, commands, answer, shows, missing };
  });

/** Words as a shell would part them; double quotes only. */
function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain);
}

const commands = rows.flatMap((row) =>
  row.commands.map((words): [number, string, string[]] => [row.number, words.join(" "), words]),
);

test("there are 54 questions, in order, each with a command or with what is missing", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 54 }, (_, i) => i + 1));
  const open = rows.filter(({ answer }) => answer === "not yet");
  expect(open.filter(({ missing }) => missing === "").map(({ number }) => number)).toEqual([]);
  const answered = rows.filter((row) => !open.includes(row));
  const bad = answered.filter((row) => row.commands.length !== 1 || row.shows === "" || row.question === "");
  expect(bad.map(({ number }) => number)).toEqual([]);
});

test.each(commands)("question %i: %s is a command with options that exist", async (_number, _text, words) => {
  const { name, given } = await parsed(words);
  if (name !== "compare" && name !== "run") return;
  // Scenarios, policies, structures, quantities, parameters, events, dates and outcomes, without running anything.
  const project = openProject();
  const options = given.options as ArmOptions & { outcome?: string[] };
  const arms =
    name === "run" ? [options] : given.args.map((text) => readArmText(text, options, project.data));
  const names = arms.flatMap((arm) =>
    prepareArm(arm, project.data).experiment.yearly.columns.map((column) => column.name),
  );
  expect(chooseOutcomes(options.outcome, names)).toEqual(options.outcome);
});

afterEach(() => vi.restoreAllMocks());

/** What a command prints. */
async function said(words: readonly string[]): Promise<string> {
  let text = "";
  vi.spyOn(process.stdout, "write").mockImplementation((part) => {
    text += String(part);
    return true;
  });
  await makeProgram().parseAsync([...words], { from: "user" });
  vi.restoreAllMocks();
  return text;
}

const commandOf = (number: number) => rows[number - 1].commands[0];

test("the look-up of members says who is in none of the three bodies", async () => {
  const { entries } = JSON.parse(await said(commandOf(1))) as {
    entries: { id: string; members: { actor: string; status: string }[] }[];
  };
  const inside = entries
    .filter(({ id }) => ["eaeu", "csto", "sco"].includes(id))
    .flatMap(({ members }) => members.filter(({ status }) => status === "member"));
  const codes = inside.map(({ actor }) => actor);
  expect(["KZ", "KG", "TJ", "TM", "UZ"].filter((host) => !codes.includes(host))).toEqual(["TM"]);
});

test("the look-up of summits names them with their quarters", async () => {
  const text = await said(commandOf(4));
  for (const words of ["2023-Q2", "c-ca-summit-2023", "secretariat-2024", "treaty-2025"])
    expect(text).toContain(words);
});

/** Reads a command line as the program does, and does nothing. Throws CommanderError for what does not exist. */
async function parsed(words: readonly string[]) {
  const program = makeProgram();
  let name = "";
  let given = { args: [] as string[], options: {} as object };
  for (const command of program.commands)
    command.action(() => {
      name = command.name();
      given = { args: command.args, options: command.opts() };
    });
  await program.parseAsync([...words], { from: "user" });
  return { name, given };
}
