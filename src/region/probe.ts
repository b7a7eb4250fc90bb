import type { AnyMechanism } from "../engine/mechanism.ts";
import { type Given, type Probed, probe } from "../engine/probe.ts";
import { type QuantityName, quantities } from "./quantities/index.ts";

interface Question extends Omit<Probed, "world"> {
  readonly world?: { readonly [N in QuantityName]?: Given };
}

/** What one mechanism of the region writes, alone, in one quarter. */
export const effectOf = (mechanism: AnyMechanism, given: Question) =>
  probe(quantities, mechanism, given as Probed);
