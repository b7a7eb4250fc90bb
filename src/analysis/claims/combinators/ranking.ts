import { askedBy, E0, figureOf } from "../figure.ts";
import { percent } from "../verdict.ts";
import { type Combinator, type Context, type Judged, type PartOf, runsOf, states } from "./context.ts";

type Part = PartOf<"ranking">;

/** Share of draws in which an order must hold unless the claim says otherwise. */
const SHARE = 0.7;

/** Whether items stand in an order, draw by draw. */
export const ranking: Combinator<"ranking"> = {
  asked: ({ items }) => items.flatMap(({ of }) => askedBy(of, of.arm ?? E0)),
  judge(part, context) {
    if (part.states === undefined) return judgeOne(part, context);
    const results = states.map((state) => judgeOne(part, context, state));
    const shareOf = ({ class: kind, numbers }: Judged) => (kind === "undetermined" ? -1 : numbers["share"]);
    return results.toSorted((a, b) => shareOf(b) - shareOf(a))[part.states - 1];
  },
};

function judgeOne(part: Part, context: Context, state?: string): Judged {
  const { items, share: asked = SHARE, least = 0 } = part;
  const counted = new Map<string, number>();
  const holdsIn = Array.from<boolean | undefined>({ length: context.runs });
  let [held, there] = [0, 0];
  for (const run of runsOf(context)) {
    const values = items.map(({ name, of }) => ({
      name,
      value: figureOf(of, context.arms, of.arm ?? E0, run, state),
    }));
    if (!values.every(({ value }) => Number.isFinite(value))) continue;
    there++;
    const order = values.toSorted((a, b) => b.value - a.value);
    const key = orderKey(part, order, least);
    counted.set(key, (counted.get(key) ?? 0) + 1);
    holdsIn[run] = holds(part, order, least);
    if (holdsIn[run]) held++;
  }
  const share = held / there;
  const [most, times] = [...counted].sort(([, a], [, b]) => b - a)[0] ?? ["none", 0];
  const figure = `holds in ${percent(share)} of draws, ${percent(asked)} asked; most frequent: ${most} (${percent(times / there)})`;
  const kind =
    there === 0
      ? "undetermined"
      : share >= asked
        ? "supported"
        : share >= times / there
          ? "mixed"
          : "contradicted";
  return {
    class: kind,
    figure,
    against: `in ${percent(1 - share)} of draws it does not hold`,
    numbers: { share, asked, most: times / there },
    runs: there,
    holds: holdsIn,
  };
}

/** What stands in the places the claim speaks of; a tie there is an order of its own, and never the one claimed. */
function orderKey({ first, top, above = [] }: Part, order: readonly Item[], least: number): string {
  const spoken =
    first !== undefined || top !== undefined ? order : order.filter(({ name }) => above.includes(name));
  const clear = (i: number) => i === spoken.length || spoken[i - 1].value - spoken[i].value > least;
  const names = spoken.map(({ name }) => name);
  if (first !== undefined) return clear(1) ? `${names[0]} first` : "a tie";
  if (top !== undefined)
    return clear(top.length) ? `${names.slice(0, top.length).toSorted().join(" and ")} on top` : "a tie";
  return names.slice(1).every((_, i) => clear(i + 1)) ? names.join(" above ") : "a tie";
}

interface Item {
  readonly name: string;
  readonly value: number;
}

/** Items closer than `least` count as tied, and as failures. */
function holds({ first, top, above }: Part, order: readonly Item[], least: number): boolean {
  const clear = (upper: Item, lower: Item) => upper.value - lower.value > least;
  if (first !== undefined) return order[0].name === first && clear(order[0], order[1]);
  if (top !== undefined) {
    const upper = order.slice(0, top.length);
    const rest = order.slice(top.length);
    return (
      upper.every(({ name }) => top.includes(name)) &&
      (rest.length === 0 || clear(upper[upper.length - 1], rest[0]))
    );
  }
  const named = (above ?? []).map((name) => order.find((item) => item.name === name)!);
  return named.slice(1).every((item, i) => clear(named[i], item));
}
