import type { Axis } from "../../engine/quantity.ts";
import type { Template } from "./kind.ts";

/** Values for the places of a template, by name. */
export type Places = Readonly<Record<string, string>>;

/** `elite[CN,{host}]` with its places filled. A place without a value is a fault of the registry: RangeError. */
export function fill(template: Template, places: Places): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(places, name)) throw new RangeError(`"${template}": no value for {${name}}`);
    return places[name];
  });
}

/** Labels of one cell of a quantity by the names of its axes, such as host: "KZ". */
export function labelsAt(axes: readonly Axis[], cell: number): Record<string, string> {
  const labels: Record<string, string> = {};
  let rest = cell;
  for (const { name, labels: all } of [...axes].reverse()) {
    labels[name] = all[rest % all.length];
    rest = Math.floor(rest / all.length);
  }
  return labels;
}
