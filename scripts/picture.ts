// Draws docs/baseline.svg: the baseline ensemble as small multiples, through the same function as `multivector run`.
//   node scripts/picture.ts [RUNS] [SEED]
import { writeFileSync } from "node:fs";
import { run } from "../src/index.ts";
import {
  type Bands,
  colour,
  draw,
  filled,
  fixed,
  gap,
  ink,
  outlined,
  page,
  type Panel,
  plot,
  powerColour,
  sans,
  serif,
  up,
  write,
} from "./picture/panel.ts";

const [runs, seed] = [Number(process.argv[2] ?? 400), Number(process.argv[3] ?? 1)];
const boards = { pol: "Political", eco: "Economic", mil: "Military", cul: "Cultural" } as const;
const powers = { RU: "Russia", CN: "China" } as const;

type Board = keyof typeof boards;
const boardNames = Object.keys(boards) as Board[];
const ofShares = boardNames.flatMap((board) => [`lead.${board}`, `share.${board}[RU]`, `share.${board}[CN]`]);
const outcomes = ["fric", "RIV", ...ofShares];
const ensemble = (damping: string) =>
  run({ scenario: "baseline", structure: [`damping=${damping}`], runs, seed, outcomes });
const [multiplicative, additive] = [await ensemble("multiplicative"), await ensemble("additive")];

const of = (report: typeof multiplicative, name: string): Bands => report.outcomes[name].years;
const last = (years: Bands) => years[years.length - 1];

/** The forms have draws of their own; shares depend on nothing else of them, and so hardly differ. */
const CLOSE = 0.03;
const close = (name: string) =>
  of(multiplicative, name).every(({ q50 }, i) => Math.abs(q50 - of(additive, name)[i].q50) < CLOSE);
if (!ofShares.filter((name) => name.startsWith("share")).every(close))
  throw new Error("shares differ between the damping forms, and the picture says they hardly do: draw both");

const percent = (value: number) => (100 * value).toFixed(0);
const index = (value: number) => value.toFixed(2).replace(/^0/, "");

const shares = boardNames.map((board) => {
  const [russia, china] = [
    of(multiplicative, `share.${board}[RU]`),
    of(multiplicative, `share.${board}[CN]`),
  ];
  return {
    title: boards[board],
    top: 0.8,
    ticks: [0, 0.2, 0.4, 0.6, 0.8],
    tick: percent,
    body: filled(russia, 0.8, powerColour.RU) + filled(china, 0.8, powerColour.CN),
    ends: (["RU", "CN"] as const).map((power) => ({
      name: powers[power],
      look: `stroke="${powerColour[power]}" stroke-width="5"`,
      at: last(power === "RU" ? russia : china),
      show: percent,
    })),
  };
});

const grey = "#2B3440";
const [firm, loose] = [of(multiplicative, "fric"), of(additive, "fric")];
const friction: Panel = {
  title: "Friction, worst board",
  labelsFrom: 84,
  top: 0.8,
  ticks: [0, 0.2, 0.4, 0.6, 0.8],
  tick: (value) => value.toFixed(1),
  body:
    filled(firm, 0.8, grey) +
    outlined(loose, 0.8, grey) +
    `<path d="M0 ${fixed(up(0.6, 0.8))}h${plot.width}" stroke="${grey}" stroke-width="1.4"/>` +
    write(plot.width + 8, up(0.6, 0.8) - 2, "0.60: rivalry", { size: 12 }) +
    write(plot.width + 8, up(0.6, 0.8) + 13, "if it lasts", { size: 12 }),
  ends: [
    { name: "multiplic.", look: `stroke="${grey}" stroke-width="5"`, at: last(firm), show: index },
    {
      name: "additive",
      look: `stroke="${grey}" stroke-width="1.4"`,
      at: last(loose),
      show: index,
    },
  ],
};

/** In how many runs direct rivalry has come by the last year. */
function rivalry(): string {
  const count = (report: typeof multiplicative) => Math.round(runs * last(of(report, "RIV")).mean);
  return `Direct rivalry by 2035 in ${count(multiplicative)} of ${runs} runs (multiplicative damping) or ${count(additive)} of ${runs} (additive).`;
}

/** Who leads in the last year, said no stronger than the bands: a lead stands where 5-95 leaves out zero. */
function leads(): string {
  const lead = (board: Board) => last(of(multiplicative, `lead.${board}`));
  const named = (chosen: (board: Board) => boolean) =>
    boardNames
      .filter(chosen)
      .map((board) => boards[board].toLowerCase())
      .join(" and ") || "none";
  const china = named((board) => lead(board).q05 > 0);
  const russia = named((board) => lead(board).q95 < 0);
  const open = named((board) => lead(board).q05 <= 0 && lead(board).q95 >= 0);
  return `Boards led in 2035 in 95 of 100 runs or more: by China ${china}; by Russia ${russia}. Open: ${open}.`;
}

const key = [
  "How to read it",
  "Line: median, broken from 2026 on.",
  "Dark band 25–75 %, pale band 5–95 %.",
  "Dotted: 5–95 % of the additive form.",
  "Share: per cent of the influence of",
  "ten powers in the five states.",
  "Friction: 0 to 1; 0.25 is a quiet",
  "year of Russia and Türkiye.",
  "Shares hardly differ by damping form.",
  "Draws that the record to 2019 accepts.",
].map((line, i) =>
  write(
    gap.left + 2 * gap.x,
    gap.top + gap.y - 12 + 22 * i,
    line,
    i === 0 ? { size: 17, fill: ink.strong, more: `font-family="${serif}" font-weight="600"` } : {},
  ),
);

const { version, digest } = multiplicative.manifest;
const source = [
  `Multivector ${version}, baseline, ${runs} runs for each damping form, seed ${seed}. Shares: of the multiplicative form.`,
  `Results ${String(digest).slice(0, 16)} and ${String(additive.manifest.digest).slice(0, 16)}. Drawn by scripts/picture.ts.`,
].map((line, i) => write(24, page.height - 34 + 17 * i, line, { size: 12, fill: ink.quiet }));

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" width="${page.width}" height="${page.height}" font-family="${sans}" role="img" aria-label="Shares of Russia and China on four boards and friction between them, 2001 to 2035, with bands">
<rect width="${page.width}" height="${page.height}" rx="8" fill="${colour.page}"/>
${write(24, 44, "Russia and China in Central Asia: do they collide?", { size: 25, fill: ink.strong, more: `font-family="${serif}" font-weight="600"` })}
${write(24, 74, rivalry(), { size: 16, fill: ink.strong })}
${write(24, 98, leads(), { size: 14 })}
${write(24, 118, "Left of the line at 2026 the record sets war, sanctions, growth and events; right of it ranges do.", { size: 14 })}
${[...shares, friction].map((panel, i) => draw(panel, i % 3, Math.floor(i / 3))).join("\n")}
${key.join("\n")}
${source.join("\n")}
</svg>
`;
writeFileSync(new URL("../docs/baseline.svg", import.meta.url), svg);
console.log(`docs/baseline.svg: ${rivalry()} ${leads()}`);
