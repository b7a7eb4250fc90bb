// What unfitted draws of the priors reach, beside the figures of section 9 of the domain contract, for both damping forms.
//   node scripts/reachability.ts [RUNS]
import {
  type Form,
  forms,
  further,
  measureRatios,
  measureShares,
  ratios,
  shares,
} from "./reachability/figures.ts";

const runs = Number(process.argv[2] ?? 200);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
/** Half of the 95 % interval of a share seen in `runs` draws. */
const spread = (share: number) => percent(1.96 * Math.sqrt((share * (1 - share)) / runs));
const row = (...cells: string[]) => console.log(`| ${cells.join(" | ")} |`);

console.log(`${runs} draws, seed 1; shares of draws with the half-width of their 95 % interval.\n`);
row("figure", ...forms.flatMap((form) => [`contract, ${form}`, `here, ${form}`]));
row("---", ...forms.flatMap(() => ["---:", "---:"]));
const byForm = <T>(measure: (form: Form) => T) => forms.map((form) => ({ form, of: measure(form) }));
const main = byForm((form) => measureShares([...shares, ...further], form, { runs }));
[...shares, ...further].forEach((check, i) => {
  const contract = "contract" in check ? (check.contract as Record<Form, number>) : undefined;
  const cells = main.flatMap(({ form, of }) => [
    contract === undefined ? "" : percent(contract[form]),
    `${percent(of[i])} ± ${spread(of[i])}`,
  ]);
  row(check.name, ...cells);
});
const factors = byForm((form) => measureRatios(form, { runs }));
ratios.forEach(({ name, contract }, i) => {
  const cells = factors.flatMap(({ of }) => {
    const [q05, q50, q95] = of[i].map((value) => value.toPrecision(3));
    return [contract.join(" to "), `${q05} to ${q95}, median ${q50}`];
  });
  row(name, ...cells);
});
