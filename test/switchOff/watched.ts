import { cellName, layoutOf, parseCells } from "../../src/engine/layout.ts";
import { model } from "../../src/mechanisms/index.ts";

const layout = layoutOf(model.quantities);

/** Places of cells that no outcome records and that tests here read as yearly means. */
export const watched = [
  ...["resist[mil]", "elite[CN]", "depRU2013", "exitCost[RU]", "freight[KZ]", "agreementsCN"],
  ...["newRoads", "newPlants", "jobsInvest", "localHire", "exitHazard", "disputes", "exits"],
  ...["techWeight", "asymMil", "attentionPulse[US]", "dealDuration", "opinTarget[CN]"],
  ...["sectorCost", "returns", "crowd", "lateness", "coherence", "netMoney", "counterPressure"],
].flatMap((text) => parseCells(layout, text, "watched").cells);

/** Their names, such as `elite[CN,KZ]`. */
export const watchedNames = watched.map((cell) => cellName(layout, cell));
