import { chineseActs } from "./chineseActs.ts";
import type { ActKind } from "./kind.ts";
import { militaryActs } from "./militaryActs.ts";
import { outsiderActs } from "./outsiderActs.ts";
import { regionalActs } from "./regionalActs.ts";

/** Every kind of act of the region, in the order in which a chronicle lists those of a quarter. */
export const actKinds: readonly ActKind[] = [
  ...regionalActs,
  ...militaryActs,
  ...chineseActs,
  ...outsiderActs,
];
