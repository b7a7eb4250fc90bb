import type { FactRecord } from "../../../data/records.ts";
import { capital } from "./links.ts";

/** What a note finds in a report, by the word in capitals that it opens with or holds; the first that fits counts. */
const findings = [
  ["Wrong", /\bWRONG\b/],
  ["Mislabelled", /\bMISLABELLED\b/],
  ["Against another statement", /\bCONTRADICT(S|ED|ORY)\b/],
  ["Doubtful", /\bDOUBTFUL\b/],
  ["Presented as fact", /\bPRESENTED AS FACT\b/],
  ["Arithmetic", /\bARITHMETIC\b/],
  ["Incomplete", /\bincomplete\b/],
  ["Left out", /\bOMISSION\b/],
  ["One-sided", /\bONE-SIDED\b/],
  ["Contested", /\bCONTESTED\b/],
  ["Ambiguous", /\bAMBIGUOUS\b/],
  ["In tension", /\bTENSION\b/],
  ["Reversed since", /\bREVERSED\b/],
  ["Out of date", /\bOUT OF DATE\b/],
  ["Overtaken", /\bOVERTAKEN\b/],
  ["Imprecise", /\bIMPRECISE\b/],
] as const;
export type Finding = (typeof findings)[number][0];

/** Kinds of findings, gravest first. */
export const findingKinds: readonly Finding[] = findings.map(([kind]) => kind);

/** What our note finds wrong with a fact as a report gives it; undefined where it finds nothing. */
export const findingOf = ({ note }: FactRecord): Finding | undefined =>
  findings.find(([, pattern]) => pattern.test(note))?.[0];

/** The words in capitals with which notes mark what they find. */
const loud =
  /\b(ALMOST CERTAINLY|LOOKS|PRESENTED AS FACT|OUT OF DATE|DOUBTFUL SOURCE|ONE-SIDED|CORRECT|[A-Z]*CONTRADICT[A-Z]+|WRONG|MISLABELLED|DOUBTFUL|ARITHMETIC|OMISSION|CONTESTED|AMBIGUOUS|TENSION|REVERSED|OVERTAKEN|IMPRECISE)\b/g;

/** A note as a text with no word in capitals, in two: what it finds, for emphasis, and the rest. */
export function noteText(fact: FactRecord, finding: Finding | undefined): readonly [string, string] {
  const text = capital(fact.note.replaceAll(loud, (words) => words.toLowerCase()));
  if (finding === undefined) return ["", text];
  // A note that opens with the finding has said it.
  const rest = text.startsWith(finding) ? text.slice(finding.length).replace(/^:/, ".") : undefined;
  if (rest !== undefined) return [finding, rest.replace(/^\. ./, (start) => start.toUpperCase())];
  return [`${finding}${isPartly(fact) ? ", in part" : ""}.`, ` ${text}`];
}

/** Whether the note grants the statement itself and finds fault with what stands around it. */
const isPartly = ({ note }: FactRecord): boolean => /^(Correct|True)\b/.test(note);
