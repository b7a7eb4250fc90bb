import { afterAll, expect, test } from "vitest";
import { makeInProcessExecutor } from "../../src/analysis/ensemble/executor.ts";
import { makeRunner } from "../../src/analysis/experiment/makeRunner.ts";
import { prepareArm } from "../../src/service/arm.ts";
import { openProject } from "../../src/service/project.ts";
import { run } from "../../src/service/run.ts";
import { runStudy } from "../../src/store/runStudy.ts";
import { filesOf, makeFolders } from "../../src/store/testing/toyStudies.ts";

const { fresh, remove } = makeFolders();
afterAll(remove);

const RUNS = 24;
const PATIENT = { timeout: 60_000 };
const ask = (more: object = {}) =>
  run({ to: "2003-Q4", runs: RUNS, seed: 5, workers: 1, out: fresh(), ...more });
let first: ReturnType<typeof ask> | undefined;
const whole = () => (first ??= ask());

test.each([2, 4])("one worker and %i give the same bytes", PATIENT, async (workers) => {
  const [one, many] = [await whole(), await ask({ workers })];
  expect(many.manifest.digest).toBe(one.manifest.digest);
  expect(many.manifest.drawDigests).toEqual(one.manifest.drawDigests);
  expect(many.outcomes).toEqual(one.outcomes);
});

test("the size of batches changes nothing, not even in the files", PATIENT, async () => {
  const { data, version } = openProject();
  const { arm } = prepareArm({ to: "2003-Q4", seed: 5 }, data);
  const question = {
    name: "sizes",
    question: "Does it matter?",
    version,
    dataHash: data.hash,
    arms: [{ name: arm.name, spec: arm }],
    runs: RUNS,
  };
  const executor = makeInProcessExecutor(makeRunner);
  const digests = new Set<unknown>();
  const tables = new Set<unknown>();
  for (const batchSize of [1, 7, RUNS]) {
    const folder = fresh();
    const { study } = await runStudy({ folder, question, executor, batchSize });
    digests.add((study.manifest as { digest?: string }).digest);
    tables.add((await filesOf(folder))["results.parquet"]);
  }
  expect([...digests]).toEqual([(await whole()).manifest.digest]);
  expect(tables.size).toBe(1);
});

test("a study that was stopped and goes on ends as one that was not", PATIENT, async () => {
  const out = fresh();
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => void (done >= 8 && stop.abort());
  const half = await ask({ out, signal: stop.signal, onProgress });
  expect(half.complete).toBe(false);
  expect(half.done).toBeGreaterThan(0);
  expect(half.done).toBeLessThan(RUNS);
  const rest = await ask({ out });
  expect(rest.complete).toBe(true);
  expect(rest.newRuns).toBe(RUNS - half.done);
  expect(rest.manifest.digest).toBe((await whole()).manifest.digest);
  expect(rest.outcomes).toEqual((await whole()).outcomes);
});

test(
  "another seed gives another digest, and a complete study is read and not run again",
  PATIENT,
  async () => {
    const other = await ask({ seed: 6 });
    expect(other.manifest.digest).not.toBe((await whole()).manifest.digest);
    const again = await ask({ out: (await whole()).manifest.folder });
    expect(again.newRuns).toBe(0);
    expect(again.manifest.digest).toBe((await whole()).manifest.digest);
  },
);
