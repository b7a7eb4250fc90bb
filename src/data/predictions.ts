import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { suggestion, UserFault } from "../engine/faults.ts";
import { checkCitations } from "./citations.ts";
import { type Checked, type Path, readDocument, type Source } from "./document.ts";
import { openFolder } from "./folder.ts";
import {
  coded,
  codingShape,
  partShape,
  type Prediction,
  type Predictions,
  type PredictionTest,
  type Wording,
  type WrittenPrediction,
} from "./predictionRecords.ts";
import type { DataSet } from "./records.ts";
import { checkSpan, type Reading, resolveEvent } from "./resolveEvent.ts";

const OWN = fileURLToPath(new URL("../../data", import.meta.url));
const CODING = "coding.yaml";

/**
 * Reads the coded predictions of the text of 2020. Not part of `loadData`: only the backtest needs them. `outcomes` are
 * the names that a test may measure; `root` is a data folder in place of the package's own. Throws UserFault for the
 * first thing that is wrong, with file and line.
 */
export function loadPredictions(
  { claims, facts }: Pick<DataSet, "claims" | "facts">,
  outcomes: readonly string[],
  root?: string,
): Predictions {
  const shown = `${(root ?? "data").replace(/[\\/]+$/, "")}/predictions`;
  const folder = openFolder(join(root ?? OWN, "predictions"), shown);
  const citable = new Set([...claims, ...facts].map(({ id }) => id));
  const read = <T extends z.ZodType>(name: string, shape: T): Checked<z.infer<T>> => {
    const checked = readDocument(`${shown}/${name}`, folder.text(name), shape);
    for (const { where, text } of checked.source.strings) checkCitations(where, text, citable);
    return checked;
  };
  const { record: coding, source } = read(CODING, codingShape);
  for (const key of ["window", "before"] as const) checkSpan(coding[key], source.place([key]));
  const parts = folder.names
    .filter((name) => name !== CODING)
    .map((name) => read(inFolder(name, shown), partShape));
  checkOnce(parts.flatMap(({ record, source }) => citedBy(record.predictions, source)));
  const predictions = parts.flatMap(({ record, source }) =>
    record.predictions.map((written, i) =>
      resolve(
        written,
        record.title,
        { path: ["predictions", i], source, wordings: coding.wordings },
        {
          ...coding,
          outcomes,
          place: (at) => source.place(at),
        },
      ),
    ),
  );
  return { ...coding, predictions };
}

function inFolder(name: string, shown: string): string {
  if (!name.includes("/") && name.endsWith(".yaml")) return name;
  throw new UserFault(
    `${shown}/${name}: not read; expected a name that ends in .yaml, in no folder of its own`,
  );
}

interface Place {
  readonly path: Path;
  readonly source: Source;
  readonly wordings: readonly Wording[];
}

function resolve(
  written: WrittenPrediction,
  part: string,
  { path, source, wordings }: Place,
  reading: Reading,
) {
  const { says, test, ...rest } = written;
  const at = (key: string) => source.place([...path, key]);
  checkOutcome(written, at);
  if ((test === undefined) === (written.untested === undefined))
    throw new UserFault(
      `${source.place(path)}: ${test ? "test and untested" : "neither"} given; expected a "test", or in "untested" why there is none`,
    );
  const wording = wordings.find(({ word }) => word === says);
  if (wording === undefined) {
    const known = wordings.map(({ word }) => word);
    throw new UserFault(
      `${at("says")}: no wording "${says}"${suggestion(says, known) || `; expected one of ${known.join(", ")}`}`,
    );
  }
  const prediction: Prediction = {
    ...rest,
    code: written.claims[0],
    part,
    says: wording,
    ...(test && { test: resolveTest(test, [...path, "test"], reading) }),
  };
  return prediction;
}

/** Refuses an outcome that does not follow from the verdict. */
function checkOutcome({ verdict, outcome }: WrittenPrediction, at: (key: string) => string): void {
  if (coded[verdict].includes(outcome)) return;
  const expected = coded[verdict].map((value) => value ?? "none").join(" or ");
  throw new UserFault(
    `${at("outcome")}: ${outcome ?? "none"} for a verdict "${verdict}"; expected ${expected}`,
  );
}

function resolveTest(
  { given, event, because, beside = [] }: NonNullable<WrittenPrediction["test"]>,
  path: Path,
  reading: Reading,
): PredictionTest {
  return {
    ...(given && { given: resolveEvent(given, [...path, "given"], reading) }),
    event: resolveEvent(event, [...path, "event"], reading),
    because,
    beside: beside.map((one, i) => ({
      says: one.says,
      event: resolveEvent(one.event, [...path, "beside", i, "event"], reading),
    })),
  };
}

interface Cited {
  readonly claim: string;
  readonly where: string;
}

const citedBy = (predictions: readonly WrittenPrediction[], source: Source): Cited[] =>
  predictions.flatMap(({ claims }, i) =>
    claims.map((claim, j) => ({ claim, where: source.place(["predictions", i, "claims", j]) })),
  );

/** Refuses a claim that two predictions rest on: it would be scored twice. */
function checkOnce(cited: readonly Cited[]): void {
  const first = new Map<string, string>();
  for (const { claim, where } of cited) {
    const earlier = first.get(claim);
    if (earlier !== undefined)
      throw new UserFault(`${where}: ${claim} is given twice, first at ${earlier}; keep one`);
    first.set(claim, where);
  }
}
