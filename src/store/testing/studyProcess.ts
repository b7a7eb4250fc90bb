import { runStudy } from "../runStudy.ts";
import { toyExecutor, toyQuestion } from "./toyStudies.ts";

/**
 * A study in a process of its own, to be killed or measured: node studyProcess.ts folder runs batchSize outcomes.
 * Says each number of stored runs as it is acknowledged, and at the end the most memory it held, in MB.
 */
const [folder, runs, batchSize, outcomes] = process.argv.slice(2);
const question = toyQuestion(Number(runs), { outcomes: Number(outcomes), years: 20 });
await runStudy({
  folder,
  question,
  executor: toyExecutor,
  batchSize: Number(batchSize),
  onProgress: ({ done }) => void process.stdout.write(`${done}\n`),
});
process.stdout.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
