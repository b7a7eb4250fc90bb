import { economyObservables } from "./economy.ts";
import { institutionObservables } from "./institutions.ts";
import type { Observable } from "./observable.ts";
import { politicsObservables } from "./politics.ts";
import { tradeObservables } from "./trade.ts";

/** Every indicator that the model says something about. */
export const observables: readonly Observable[] = [
  ...tradeObservables,
  ...economyObservables,
  ...politicsObservables,
  ...institutionObservables,
];
