import type { AnyMechanism } from "../engine/mechanism.ts";
import type { Model } from "../engine/program.ts";
import { closings } from "../region/closing/index.ts";
import { quantities } from "../region/quantities/index.ts";
import { asymmetryAssertiveness } from "./asymmetryAssertiveness.ts";
import { asymmetryDependence } from "./asymmetryDependence.ts";
import { commonAdversaryBalancing } from "./commonAdversaryBalancing.ts";
import { controlledInstability } from "./controlledInstability.ts";
import { counterweightDemand } from "./counterweightDemand.ts";
import { dependenceAcquiescence } from "./dependenceAcquiescence.ts";
import { divisionOfLabour } from "./divisionOfLabour.ts";
import { economicDisplacement } from "./economicDisplacement.ts";
import { externalExclusion } from "./externalExclusion.ts";
import { guarantorCredibility } from "./guarantorCredibility.ts";
import { imperialThreatPerception } from "./imperialThreatPerception.ts";
import { institutionalBalancing } from "./institutionalBalancing.ts";
import { legacyInertia } from "./legacyInertia.ts";
import { multivectorHedging } from "./multivectorHedging.ts";
import { normativeConvergence } from "./normativeConvergence.ts";
import { partnershipLadder } from "./partnershipLadder.ts";
import { powerTransitionFriction } from "./powerTransitionFriction.ts";
import { reassuranceRestraint } from "./reassuranceRestraint.ts";
import { resourceComplementarity } from "./resourceComplementarity.ts";
import { sharedRegimeSecurity } from "./sharedRegimeSecurity.ts";
import { stakesSelectiveResponse } from "./stakesSelectiveResponse.ts";
import { statusFrustration } from "./statusFrustration.ts";
import { strategicDistraction } from "./strategicDistraction.ts";

/** The mechanisms of the region, in the order of the contract. A new one is one file and one line here. */
export const mechanisms: readonly AnyMechanism[] = [
  // The Sino-Russian dyad
  sharedRegimeSecurity,
  commonAdversaryBalancing,
  externalExclusion,
  asymmetryDependence,
  dependenceAcquiescence,
  strategicDistraction,
  stakesSelectiveResponse,
  divisionOfLabour,
  resourceComplementarity,
  reassuranceRestraint,
  normativeConvergence,
  asymmetryAssertiveness,
  powerTransitionFriction,
  statusFrustration,
  controlledInstability,
  institutionalBalancing,
  // Order, economy, security, society, agency
  partnershipLadder,
  economicDisplacement,
  guarantorCredibility,
  imperialThreatPerception,
  legacyInertia,
  multivectorHedging,
  counterweightDemand,
];

/** The region: every quantity, mechanism and closing equation. */
export const model: Model = { name: "central-asia", quantities, mechanisms: [...mechanisms, ...closings] };
