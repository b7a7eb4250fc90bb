import { fail } from "./failure.ts";
import { forgiveClosedPipes } from "./output.ts";
import { makeProgram } from "./program.ts";

forgiveClosedPipes();
try {
  const program = makeProgram();
  if (process.argv.length > 2) await program.parseAsync();
  else program.outputHelp();
} catch (error) {
  fail(error);
}
