import { UserFault } from "../../engine/faults.ts";

/** Everything that is wrong with one file, gathered before any of it is used. */
export interface FaultList {
  /** One line: file:line, what, what was expected, the way out. */
  readonly add: (message: string) => void;
  /** Throws UserFault with the first fault and the number of the others; does nothing where there is none. */
  check(): void;
}

export function faultList(): FaultList {
  let first: string | undefined;
  let count = 0;
  return {
    add(message) {
      first ??= message;
      count += 1;
    },
    check() {
      if (first !== undefined) throw new UserFault(count === 1 ? first : `${first} (and ${count - 1} more)`);
    },
  };
}
