import type { YearBand } from "../../src/service/bands.ts";

export type Bands = readonly YearBand[];

// Light theme on a background of its own, so that it reads the same on a dark page. Colour belongs to powers.
export const colour = {
  page: "#FAF8F4",
  panel: "#FFFFFF",
  sunk: "#F1EEE7",
  hairline: "#DDD8CE",
  firm: "#B9B3A6",
};
export const ink = { strong: "#1B2027", normal: "#4A525C", quiet: "#5F6670" };
export const powerColour = { RU: "#253DAF", CN: "#AE2000" } as const;
export const sans = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";
export const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

export const page = { width: 960, height: 700 };
export const plot = { width: 196, height: 178 };
const [firstYear, endYear, now] = [2001, 2036, 2026];
export const gap = { x: 312, y: 270, left: 50, top: 164 };

export const fixed = (value: number) => value.toFixed(1);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

interface Words {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: string;
  readonly more?: string;
}
export const write = (
  x: number,
  y: number,
  text: string,
  { size = 13, fill = ink.normal, anchor = "start", more = "" }: Words = {},
) =>
  `<text x="${fixed(x)}" y="${fixed(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ${more}>${escaped(text)}</text>`;

/** Where a year's mean stands: in the middle of the year. */
const across = (year: number) => ((year + 0.5 - firstYear) / (endYear - firstYear)) * plot.width;
export const up = (value: number, top: number) => plot.height * (1 - value / top);

type Level = "q05" | "q25" | "q50" | "q75" | "q95";
const points = (years: Bands, level: Level, top: number) =>
  years.map((row) => `${fixed(across(row.year))},${fixed(up(row[level], top))}`);

const area = (years: Bands, [low, high]: readonly [Level, Level], top: number, look: string) =>
  `<polygon points="${[...points(years, low, top), ...points(years, high, top).reverse()].join(" ")}" ${look}/>`;

/** The median, broken in the future. */
function median(years: Bands, top: number, stroke: string, width = 2.4): string {
  const line = (part: Bands, look: string) =>
    `<polyline points="${points(part, "q50", top).join(" ")}" fill="none" stroke="${stroke}" ${look}/>`;
  const past = years.filter(({ year }) => year < now);
  const future = years.filter(({ year }) => year >= now - 1);
  return (
    line(past, `stroke-width="${width}"`) + line(future, `stroke-width="${width}" stroke-dasharray="6 4"`)
  );
}

export const filled = (years: Bands, top: number, fill: string) =>
  area(years, ["q05", "q95"], top, `fill="${fill}" fill-opacity="0.18"`) +
  area(years, ["q25", "q75"], top, `fill="${fill}" fill-opacity="0.34"`) +
  median(years, top, fill);

export const outlined = (years: Bands, top: number, stroke: string) =>
  (["q05", "q95"] as const)
    .map(
      (level) =>
        `<polyline points="${points(years, level, top).join(" ")}" fill="none" stroke="${stroke}" stroke-width="1.6" stroke-dasharray="1.5 3.5"/>`,
    )
    .join("") + median(years, top, stroke, 1.3);

export interface Panel {
  readonly title: string;
  readonly top: number;
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  readonly body: string;
  /** Height at which the labels at the right may begin. */
  readonly labelsFrom?: number;
  readonly ends: readonly {
    readonly name: string;
    readonly look: string;
    readonly at: Bands[number];
    readonly show: (value: number) => string;
  }[];
}

/** One panel at its place in the grid. */
export function draw(
  { title, top, ticks, tick, body, labelsFrom = 12, ends }: Panel,
  column: number,
  row: number,
): string {
  const nowAt = ((now - firstYear) / (endYear - firstYear)) * plot.width;
  const frame = [
    `<rect width="${plot.width}" height="${plot.height}" fill="${colour.panel}"/>`,
    `<rect x="${fixed(nowAt)}" width="${fixed(plot.width - nowAt)}" height="${plot.height}" fill="${colour.sunk}"/>`,
    ...ticks.map(
      (value) =>
        `<path d="M0 ${fixed(up(value, top))}h${plot.width}" stroke="${value === 0 ? colour.firm : colour.hairline}"/>` +
        write(-7, up(value, top) + 4, tick(value), { anchor: "end", fill: ink.quiet }),
    ),
    body,
    `<path d="M${fixed(nowAt)} 0v${plot.height}" stroke="${ink.strong}" stroke-width="1.2"/>`,
    ...[2001, 2013, now, 2035].map((year) =>
      write(year === now ? nowAt : across(year), plot.height + 18, String(year), {
        anchor: "middle",
        fill: ink.quiet,
      }),
    ),
    write(0, -12, title, {
      size: 17,
      fill: ink.strong,
      more: `font-family="${serif}" font-weight="600"`,
    }),
    ...labels(ends, top, labelsFrom),
  ];
  return `<g transform="translate(${gap.left + column * gap.x} ${gap.top + row * gap.y})">${frame.join("\n")}</g>`;
}

/** Names with median and band at the right end, moved apart where they would meet. */
function labels(ends: Panel["ends"], top: number, from: number): string[] {
  const sorted = [...ends].sort((a, b) => b.at.q50 - a.at.q50);
  let free = from;
  return sorted.flatMap(({ name, look, at, show }, i) => {
    const lowest = plot.height - 20 - 38 * (sorted.length - 1 - i);
    const y = Math.min(lowest, Math.max(free, up(at.q50, top)));
    free = y + 38;
    return [
      `<path d="M${plot.width + 8} ${fixed(y - 4)}h11" ${look}/>`,
      write(plot.width + 23, y, name, { fill: ink.strong }),
      write(plot.width + 8, y + 16, `${show(at.q50)} (${show(at.q05)}–${show(at.q95)})`),
    ];
  });
}
