import type { AnyMechanism } from "../engine/mechanism.ts";
import type { Model } from "../engine/program.ts";
import { closings } from "../region/closing/index.ts";
import { quantities } from "../region/quantities/index.ts";
import { asymmetryAssertiveness } from "./asymmetryAssertiveness.ts";
import { asymmetryDependence } from "./asymmetryDependence.ts";
import { bilateralBypass } from "./bilateralBypass.ts";
import { commonAdversaryBalancing } from "./commonAdversaryBalancing.ts";
import { controlledInstability } from "./controlledInstability.ts";
import { counterweightDemand } from "./counterweightDemand.ts";
import { dependenceAcquiescence } from "./dependenceAcquiescence.ts";
import { divisionOfLabour } from "./divisionOfLabour.ts";
import { economicDisplacement } from "./economicDisplacement.ts";
import { eliteInsulation } from "./eliteInsulation.ts";
import { embeddedProduction } from "./embeddedProduction.ts";
import { exclusivityBacklash } from "./exclusivityBacklash.ts";
import { externalExclusion } from "./externalExclusion.ts";
import { frameworkCoherence } from "./frameworkCoherence.ts";
import { governanceAbsorption } from "./governanceAbsorption.ts";
import { guarantorCredibility } from "./guarantorCredibility.ts";
import { imageRepair } from "./imageRepair.ts";
import { imperialThreatPerception } from "./imperialThreatPerception.ts";
import { institutionalBalancing } from "./institutionalBalancing.ts";
import { legacyInertia } from "./legacyInertia.ts";
import { localBrokerage } from "./localBrokerage.ts";
import { migrationSecuritisation } from "./migrationSecuritisation.ts";
import { militaryTechnologyShift } from "./militaryTechnologyShift.ts";
import { multivectorHedging } from "./multivectorHedging.ts";
import { normativeConvergence } from "./normativeConvergence.ts";
import { partnershipLadder } from "./partnershipLadder.ts";
import { powerTransitionFriction } from "./powerTransitionFriction.ts";
import { publicBacklash } from "./publicBacklash.ts";
import { reassuranceRestraint } from "./reassuranceRestraint.ts";
import { regimeSecurityScreen } from "./regimeSecurityScreen.ts";
import { remittanceDependence } from "./remittanceDependence.ts";
import { resourceComplementarity } from "./resourceComplementarity.ts";
import { returnMigrationPressure } from "./returnMigrationPressure.ts";
import { routinisationCredibility } from "./routinisationCredibility.ts";
import { saturationReturns } from "./saturationReturns.ts";
import { sharedRegimeSecurity } from "./sharedRegimeSecurity.ts";
import { skillsStandardsLockIn } from "./skillsStandardsLockIn.ts";
import { stakesSelectiveResponse } from "./stakesSelectiveResponse.ts";
import { statusFrustration } from "./statusFrustration.ts";
import { strategicDistraction } from "./strategicDistraction.ts";
import { thirdPartyEntry } from "./thirdPartyEntry.ts";
import { transactionalOpening } from "./transactionalOpening.ts";
import { transitBypass } from "./transitBypass.ts";

/** The mechanisms of the region, in the order of the contract. A new one is one file and one line here. */
export const mechanisms: readonly AnyMechanism[] = [
  // 1. The Sino-Russian dyad
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
  // 2. Order and institutions
  partnershipLadder,
  exclusivityBacklash,
  bilateralBypass,
  // 3. Economy
  economicDisplacement,
  transitBypass,
  embeddedProduction,
  localBrokerage,
  governanceAbsorption,
  skillsStandardsLockIn,
  // 4. Security
  guarantorCredibility,
  militaryTechnologyShift,
  imperialThreatPerception,
  // 5. Society
  legacyInertia,
  remittanceDependence,
  migrationSecuritisation,
  returnMigrationPressure,
  publicBacklash,
  imageRepair,
  eliteInsulation,
  // 6. Agency and outsiders
  multivectorHedging,
  counterweightDemand,
  thirdPartyEntry,
  transactionalOpening,
  saturationReturns,
  regimeSecurityScreen,
  routinisationCredibility,
  frameworkCoherence,
];

/** The region: every quantity, mechanism and closing equation. */
export const model: Model = { name: "central-asia", quantities, mechanisms: [...mechanisms, ...closings] };
