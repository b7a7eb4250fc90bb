/** A value with a number in it set anew, and in how many places that was done. */
interface Changed {
  readonly value: unknown;
  readonly places: number;
}

/**
 * Sets a number at a path such as `event.all.*.below`, where `*` stands for every entry of a list. Only a number that is
 * there is set; but `times`, which is 1 where it is not written, also in an object that can have it.
 */
export function setAt(value: unknown, path: string, to: number): Changed {
  return step(value, path.split("."), to);
}

function step(value: unknown, [key, ...rest]: readonly string[], to: number): Changed {
  if (typeof value !== "object" || value === null) return { value, places: 0 };
  if (Array.isArray(value)) {
    const made = value.map((item: unknown, i) =>
      key === "*" || key === String(i) ? inside(item, rest, to) : { value: item, places: 0 },
    );
    return {
      value: made.map((one) => one.value),
      places: made.reduce((sum, { places }) => sum + places, 0),
    };
  }
  const before: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  if (before === undefined && !(key === "times" && rest.length === 0)) return { value, places: 0 };
  const made = inside(before ?? 1, rest, to);
  return { value: { ...value, [key]: made.value }, places: made.places };
}

function inside(value: unknown, rest: readonly string[], to: number): Changed {
  if (rest.length > 0) return step(value, rest, to);
  return typeof value === "number" && value !== to ? { value: to, places: 1 } : { value, places: 0 };
}
