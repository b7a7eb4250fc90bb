import { mechanismsOf } from "../../src/engine/mechanism.ts";
import { axis, derived, type Quantity, stock } from "../../src/engine/quantity.ts";

const external = axis("external", ["RU", "CN", "US", "EU", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11"]);
const host = axis("host", ["H0", "H1", "H2", "H3", "H4"]);
const dimension = axis("dimension", ["security", "economy", "politics", "culture"]);
const contender = axis("contender", ["RU", "CN"]);

const one = (label: string, axes: Quantity["axes"]) => ({ label, unit: "1", axes }) as const;

/** The world of RW1. Derived quantities whose names end in "Next" are what stocks become at the end of the quarter. */
export const quantities = {
  budget: stock(one("Budget of an external power", [external])),
  influence: stock({ ...one("Influence", [external, host, dimension]), bounds: [0, 1] }),
  openness: stock(one("Openness of a host to a power", [host, external])),
  security: stock({ ...one("Security of the government", [host]), bounds: [0, 1] }),
  trust: stock(one("Trust between RU and CN", [])),

  budgetNext: derived(one("Budget after growth", [external])),
  effort: derived(one("Budget as spread over hosts and dimensions", [external, host, dimension])),
  noise: derived(one("Standard normal noise on flows", [external, host, dimension])),
  grown: derived(one("Influence after growth, before shocks", [external, host, dimension])),
  presence: derived(one("Influence of all powers, before shocks", [host])),
  concentration: derived(one("Concentration of influence, HHI", [host])),
  appeal: derived(one("Share of a power in a host's preference", [host, external])),
  western: derived(one("Influence of US and EU on politics", [host])),
  threat: derived(one("Threat that RU and CN share", [])),
  shaken: derived({ label: "A colour revolution happens", unit: "flag", axes: [host] }),
  securityNext: derived(one("Security after support and shocks", [host])),
  contest: derived(one("Influence of RU and CN after shocks", [contender, host, dimension])),
  share: derived(one("Share of RU and CN in all influence", [contender])),
  rivalry: derived(one("Rivalry of RU and CN", [dimension])),
  trustNext: derived(one("Trust at the end of the quarter", [])),
} as const;

export const mechanism = mechanismsOf<typeof quantities>();
