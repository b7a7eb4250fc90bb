import { short, signed } from "../../../analysis/claims/verdict.ts";
import { type Html, html, type Piece } from "./html.ts";
import { printed } from "./links.ts";

/** Drawn at the width of a small telephone, so that letters keep their size. */
const WIDTH = 340;
const [LEFT, RIGHT] = [14, WIDTH - 14];

type Numbers = Readonly<Record<string, number | null | undefined>>;

/** The figure of a part: an interval against zero and the least effect, or a share against its bound; else none. */
export function figure(numbers: Numbers, says: string): Html | undefined {
  const [mean, low, high] = [numbers["mean"], numbers["low"], numbers["high"]];
  if (there(mean) && there(low) && there(high))
    return interval({ mean, low, high, least: numbers["least"] }, says);
  const share = numbers["share"];
  return there(share) ? shareBar(share, numbers["p"] ?? numbers["asked"], says) : undefined;
}

/** Numbers that were no numbers come back from a file as null. */
const there = (value: number | null | undefined): value is number =>
  typeof value === "number" && Number.isFinite(value);

interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly least: number | null | undefined;
}

function interval({ mean, low, high, least }: Interval, says: string): Html {
  const bound = there(least) && least !== 0 ? least : undefined;
  const marks = [0, low, high, ...(bound === undefined ? [] : [bound])];
  const [first, last] = [Math.min(...marks), Math.max(...marks)];
  const room = (last - first || 1) * 0.12;
  const x = scale(first - room, last + room);
  const words = printed(
    `${says}: mean ${signed(mean)}, 90 % interval ${signed(low)} to ${signed(high)}${bound === undefined ? "" : `, least effect that counts ${short(bound)}`}; above zero is as claimed`,
  );
  const line = (at: number, name: string) =>
    html`<line class="${name}" x1="${x(at)}" x2="${x(at)}" y1="22" y2="66"/>`;
  return picture(
    words,
    100,
    html`${line(0, "zero")}${bound === undefined ? undefined : html`${line(bound, "bound")}${label(x(bound), 15, `least ${short(bound)}`)}`}
<line class="scale" x1="${LEFT}" x2="${RIGHT}" y1="38" y2="38"/><line class="reach" x1="${x(low)}" x2="${x(high)}" y1="38" y2="38"/><circle class="dot" cx="${x(mean)}" cy="38" r="5.5"/>
${label(x(mean), 60, printed(signed(mean)), "value")}${label(x(0), 80, "0")}
<text x="${LEFT}" y="96">← the other way</text><text x="${RIGHT}" y="96" text-anchor="end">as claimed →</text>`,
  );
}

function shareBar(share: number, bound: number | null | undefined, says: string): Html {
  const x = scale(0, 1);
  const asked = there(bound) && bound > 0 ? bound : undefined;
  const percent = (value: number) => `${Math.round(100 * value)} %`;
  const against = asked === undefined ? "" : `, bound ${percent(asked)}`;
  return picture(
    `${says}: ${percent(share)}${against}`,
    82,
    html`<rect class="ground" x="${LEFT}" y="28" width="${RIGHT - LEFT}" height="20"/><rect class="share" x="${LEFT}" y="28" width="${round(x(share) - LEFT)}" height="20"/>
${asked === undefined ? undefined : html`<line class="bound" x1="${x(asked)}" x2="${x(asked)}" y1="20" y2="56"/>${label(x(asked), 15, `bound ${percent(asked)}`)}`}
${label(x(share), 66, percent(share), "value")}<text x="${LEFT}" y="80">0</text><text x="${RIGHT}" y="80" text-anchor="end">100 %</text>`,
  );
}

const picture = (words: string, height: number, inside: Piece): Html =>
  html`<svg class="figure" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${words}">${inside}</svg>`;

const scale = (first: number, last: number) => (value: number) =>
  round(LEFT + ((RIGHT - LEFT) * (value - first)) / (last - first));

const round = (value: number): number => Math.round(10 * value) / 10;

/** Text centred on a place, or turned inwards near an edge. */
function label(x: number, y: number, words: string, name = "label"): Html {
  const anchor = x < LEFT + 50 ? "start" : x > RIGHT - 50 ? "end" : "middle";
  return html`<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
