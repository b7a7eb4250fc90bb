import { acts } from "./acts.ts";
import { asymmetry } from "./asymmetry.ts";
import { autonomy } from "./autonomy.ts";
import { chineseEffort } from "./chineseEffort.ts";
import { consultation } from "./consultation.ts";
import { cooperation } from "./cooperation.ts";
import { chineseCapital } from "./chineseCapital.ts";
import { corePressure } from "./corePressure.ts";
import { crises } from "./crises.ts";
import { friction } from "./friction.ts";
import { gatekeeping } from "./gatekeeping.ts";
import { incidents } from "./incidents.ts";
import { mistrust } from "./mistrust.ts";
import { opinion } from "./opinion.ts";
import { outsiders } from "./outsiders.ts";
import { programmes } from "./programmes.ts";
import { shares } from "./shares.ts";

/** The closing equations of section 0.6: needed to run, not rival explanations, never switched off. */
export const closings = [
  shares,
  autonomy,
  asymmetry,
  corePressure,
  friction,
  incidents,
  cooperation,
  mistrust,
  gatekeeping,
  consultation,
  chineseEffort,
  chineseCapital,
  programmes,
  outsiders,
  opinion,
  crises,
  acts,
] as const;
