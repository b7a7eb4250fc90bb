import { axis } from "../engine/quantity.ts";

/** Great powers and outside partners. */
export const power = axis("power", ["RU", "CN", "US", "EU", "GB", "IN", "JP", "KR", "TR", "GCC"]);
/** The five states, in the order of the contract. */
export const host = axis("host", ["KZ", "KG", "TJ", "TM", "UZ"]);
export const board = axis("board", ["pol", "eco", "mil", "cul"]);
/** The two powers that border the region, for quantities that exist for them alone. */
export const neighbour = axis("neighbour", ["RU", "CN"]);
/** Bodies with members among the hosts. */
export const bloc = axis("bloc", ["EAEU", "CSTO", "SCO", "CC5"]);
/** Sectors of engagement (0.6). */
export const sector = axis("sector", [
  "education",
  "regulation",
  "law",
  "finance",
  "energy",
  "transport",
  "security",
  "culture",
]);
/** Channels through which China commits itself. */
export const channel = axis("channel", ["bilateral", "SCO", "EAEU", "CC5"]);

export const POWERS = power.labels.length;
export const HOSTS = host.labels.length;
export const BOARDS = board.labels.length;
export const SECTORS = sector.labels.length;

/** Places of the labels that formulas name. */
export const RU = 0;
export const CN = 1;
export const US = 2;
export const TR = power.labels.indexOf("TR");
export const pol = 0;
export const eco = 1;
export const mil = 2;
export const cul = 3;

/** Place of a cell in a column with axes board, power, host. */
export const at = (d: number, p: number, s: number): number => (d * POWERS + p) * HOSTS + s;
/** Place of a cell in a column with axes power, host (`x` a power) or board, host (`x` a board). */
export const by = (x: number, s: number): number => x * HOSTS + s;
/** Place of a cell in a column with axes board, power. */
export const onBoard = (d: number, p: number): number => d * POWERS + p;
