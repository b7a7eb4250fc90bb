import type { board } from "../axes.ts";
import type { QuantityName } from "../quantities/index.ts";

/**
 * Text with places such as `{host}` for the labels of the cell in which an act shows: codes in quantities such as
 * `elite[CN,{host}]`, names in sentences. `{count}` is the number drawn, `{level}` the value that a stock reaches.
 */
export type Template = string;

/** Where in the world an act shows. The act has the labels of the cell: its host, power, bloc or board. */
export type Sign =
  /** A number of this quarter, drawn or imposed, is above zero. */
  | { readonly how: "count"; readonly quantity: QuantityName }
  /** A step of this mechanism writes a difference to the stock. */
  | { readonly how: "rises"; readonly quantity: QuantityName; readonly by: string }
  | { readonly how: "falls"; readonly quantity: QuantityName; readonly by: string }
  /** A lever above zero asks for what a flag then does not show. */
  | {
      readonly how: "refused";
      readonly quantity: QuantityName;
      readonly by: string;
      readonly lever: QuantityName;
    };

/** A draw that decides an act: `own` if it is indexed like the cell that shows it, else by its one place. */
export interface Decider {
  /** Mechanism and draw, such as `partnership_ladder.rung`. */
  readonly draw: string;
  readonly index: "own" | 0;
  /** It draws a count with a mean, not a yes or no with a chance. */
  readonly counts?: true;
}

/** A quantity that counts for an act, in words. */
export interface Named {
  /** `quantity[labels]`; a quantity without labels means the mean of all its cells. */
  readonly quantity: Template;
  readonly says: Template;
}

/** A kind of act: how it shows, who does what to whom, on what it hangs, and what to look at afterwards. */
export interface ActKind {
  readonly kind: string;
  /** Of a list of such acts. */
  readonly title: string;
  /** The act in one sentence, without a full stop. */
  readonly text: Template;
  /** Code of an actor, a bloc or a place such as `{host}`. */
  readonly actor: Template;
  readonly target?: Template;
  readonly board: (typeof board.labels)[number] | "{board}";
  readonly sign: Sign;
  /** Draws that decide it, which all must fall for it; none where it follows without one. */
  readonly draws?: readonly Decider[];
  /** Draws that shape it without deciding whether it comes, such as `mechanism.draw`. */
  readonly shapedBy?: readonly string[];
  /** Exogenous cell that is not zero where the record imposes the act. */
  readonly record?: Template;
  /** Lever whose cell is above or below zero where the act is a decision. */
  readonly lever?: Template;
  /** The decision asks, and the draw answers; else the decision stands above the draw. */
  readonly asks?: true;
  /** Whose consent it takes, and the quantity from which that follows. */
  readonly consent?: Named & { readonly of: Template };
  /** The named quantities of its hazard. */
  readonly terms?: readonly Named[];
  /** What to look at in the year after. */
  readonly follows: readonly Named[];
  /** A step that moves stocks by such acts and by nothing else: its mechanism and one of the stocks. */
  readonly effect?: { readonly by: string; readonly quantity: QuantityName };
  /** Frequent acts that a chronicle lists without more ado. */
  readonly routine?: boolean;
}
