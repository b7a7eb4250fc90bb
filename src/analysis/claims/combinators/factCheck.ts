import type { FactRecord } from "../../../data/records.ts";
import { type Combinator, type Judged } from "./context.ts";

/** A statement against the register of facts, with our notes on them. */
export const factCheck: Combinator<"fact_check"> = {
  asked: () => [],
  judge({ facts: ids, value, tolerance = 0.1 }, { facts }): Judged {
    const found = ids.flatMap((id) => facts.filter((fact) => fact.id === id));
    const figure = found.map(textOf).join("; ");
    const noted = found.filter(({ note }) => note.trim() !== "");
    const against =
      noted.length === 0
        ? "no note on these facts; they are the reports' own"
        : noted.map(({ id, note }) => `${id}: ${note}`).join("; ");
    if (found.length === 0)
      return { class: "undetermined", figure: "no such facts", against: "", numbers: {}, runs: 0 };
    if (value === undefined)
      return { class: noted.some(isFault) ? "mixed" : "supported", figure, against, numbers: {}, runs: 0 };
    const numbers = found.flatMap((fact) => numbersIn(fact));
    if (numbers.length === 0)
      return { class: "undetermined", figure, against: "the facts hold no number", numbers: {}, runs: 0 };
    const nearest = numbers.reduce((near, one) =>
      Math.abs(one - value) < Math.abs(near - value) ? one : near,
    );
    const miss = Math.abs(nearest - value) / Math.max(Math.abs(value), 1e-9);
    const kind = miss > tolerance ? "contradicted" : noted.some(isFault) ? "mixed" : "supported";
    return {
      class: kind,
      figure: `${figure}; nearest to ${value}: ${nearest}`,
      against,
      numbers: { nearest, miss },
      runs: 0,
    };
  },
};

/** A note that says that a report is wrong or inexact, in the words of the register. */
const isFault = ({ note }: FactRecord): boolean =>
  /\b(wrong|incorrect|inexact|imprecise|misstates?|misleading|error|doubtful|not exact|actually|in fact|should be|reversed|contested|contradict\w*|disputed|overstates?|understates?|unclear)\b/i.test(
    note,
  );

const textOf = ({ id, subject, predicate, objectOrValue, unit, dateOrPeriod }: FactRecord): string =>
  `${id} ${[subject, predicate, objectOrValue, unit].filter((part) => part !== "").join(" ")}${dateOrPeriod === "" ? "" : ` (${dateOrPeriod})`}`;

const numbersIn = ({ objectOrValue }: FactRecord): number[] =>
  [...objectOrValue.replaceAll(/(?<=\d)[ ,](?=\d{3}\b)/g, "").matchAll(/-?\d+(\.\d+)?/g)].map(([text]) =>
    Number(text),
  );
