import { mechanismsOf } from "../engine/mechanism.ts";
import type { Quantities } from "./quantities/index.ts";

/** Declares a mechanism or closing equation of the region: access is typed by what it declares. */
export const mechanism = mechanismsOf<Quantities>();
