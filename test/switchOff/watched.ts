import { cellName, layoutOf, parseCells } from "../../src/engine/layout.ts";
import { model } from "../../src/mechanisms/index.ts";

const layout = layoutOf(model.quantities);

/** Quantities, or parts of them, that no outcome records and that tests here read as yearly means. */
const texts = [
  "resist[mil] elite[CN] depRU2013 exitCost[RU] freight[KZ] agreementsCN opinTarget[CN]",
  "newRoads newPlants jobsInvest localHire exitHazard disputes exits",
  "techWeight asymMil attentionPulse[US] dealDuration counterPressure",
  "sectorCost returns crowd lateness coherence netMoney",
].flatMap((line) => line.split(" "));

/** Places of their cells in the world. */
export const watched = texts.flatMap((text) => parseCells(layout, text, "watched").cells);

/** Their names, such as `elite[CN,KZ]`. */
export const watchedNames = watched.map((cell) => cellName(layout, cell));
