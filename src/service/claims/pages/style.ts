import { tokens } from "./styleTokens.ts";

/** The look of all pages: ink on paper, since colour belongs to powers and none is shown here. */
export const style = `${tokens}
* { box-sizing: border-box; }
html { font: 1rem/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; color: var(--normal); background: var(--page); }
body { margin: 0; overflow-wrap: break-word; }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 16px; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; border-bottom: 1px solid var(--hairline); padding-top: 8px; padding-bottom: 8px; }
header ul { display: flex; flex-wrap: wrap; gap: 0 20px; list-style: none; margin: 0; padding: 0; }
header li a { display: block; padding: 6px 0 4px; text-decoration: none; color: var(--normal); border-bottom: 3px solid transparent; }
header li a:hover { color: var(--strong); border-color: var(--firm); }
header [aria-current] { color: var(--strong); font-weight: 650; border-color: var(--strong); }
.name { font: 600 1.25rem/1.3 var(--serif); color: var(--strong); text-decoration: none; }
main { padding-top: 20px; padding-bottom: 40px; }
footer { border-top: 1px solid var(--hairline); padding-top: 12px; padding-bottom: 24px; font-size: .875rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 8px; top: 8px; padding: 8px 12px; background: var(--panel); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--strong); text-decoration: underline; text-decoration-color: var(--firm); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, b, strong, th { color: var(--strong); }
h1, h2 { font-family: var(--serif); font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.5625rem; line-height: 1.2; margin: 0 0 12px; max-width: 34em; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 32px 0 8px; scroll-margin-top: 8px; }
h2 .quiet, li .quiet { font: 400 .875rem/1.4 var(--sans); }
h3 { font-size: 1rem; line-height: 1.4; margin: 16px 0 4px; }
p, dl, ul, ol { margin: 0 0 12px; max-width: 72ch; }
ul, ol { padding-left: 20px; }
li { margin-bottom: 4px; }
code, pre { font-family: var(--mono); font-size: .875em; }
pre { background: var(--sunk); padding: 8px 12px; border-radius: 6px; white-space: pre-wrap; margin: 0 0 12px; }
dt { font-weight: 650; color: var(--strong); }
dd { margin: 0 0 8px; }
.answer { font-size: 1.0625rem; font-weight: 650; line-height: 1.4; color: var(--strong); }
.kicker { font-size: .875rem; margin-bottom: 8px; }
.quiet { font-size: .875rem; color: var(--normal); }
.verdict { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: baseline; }
.verdict > span:last-child { flex: 1 1 16rem; min-width: 0; }
.contents { columns: 18rem; column-gap: 32px; max-width: none; }
.contents li { break-inside: avoid; }
.chip { display: inline-flex; gap: 6px; align-items: center; padding: 2px 8px; border: 1.4px solid var(--strong); border-radius: 4px; background: var(--panel); color: var(--strong); font: 650 .875rem/1.35 var(--sans); }
.mark { width: 1em; height: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.125em; }
.chip.supported { background: var(--strong); color: var(--page); }
.chip.contradicted { border-width: 3px; padding: 0 6px; }
.chip.mixed, .chip.negligible { background: var(--sunk); }
.chip.built-in, .chip.calibration-target { border: 4px double var(--strong); padding: 0 6px; }
.chip.undetermined { border-style: dashed; }
.chip.not-testable, .chip.reported { border-style: dotted; }
.chip.fact { border-width: 1.4px 1.4px 1.4px 5px; }
a .chip { text-decoration: none; }
table { border-collapse: collapse; width: 100%; margin: 0 0 12px; }
caption { text-align: left; font-weight: 650; color: var(--strong); padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--hairline); }
thead th, thead td { font-size: .875rem; border-color: var(--firm); padding-bottom: 4px; }
th.number, td.number { text-align: right; }
td p { margin-bottom: 4px; }
.scroll { overflow-x: auto; }
.counts { max-width: 640px; }
.counts th, .counts td { padding-top: 4px; padding-bottom: 4px; vertical-align: middle; }
.bar svg { display: block; width: 100%; min-width: 60px; height: 10px; }
.claims th:first-child, .facts th:first-child { width: 4.5rem; }
.claims td:nth-child(2) { width: 36%; }
.claims td:nth-child(3) { width: 13rem; }
.pairs th, .pairs td { width: 33%; }
.facts td:nth-child(2) { width: 38%; }
tr:target { background: var(--sunk); }
.part { border-top: 1px solid var(--hairline); padding-top: 4px; margin-bottom: 16px; }
.part p:last-child { margin-bottom: 0; }
.figure { display: block; width: 100%; max-width: 440px; height: auto; margin: 4px 0; font: 12px var(--sans); fill: var(--normal); }
.figure .value { font-weight: 650; fill: var(--strong); }
.figure text { paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
.zero { stroke: var(--strong); stroke-width: 1.5; }
.bound { stroke: var(--strong); stroke-width: 1.5; stroke-dasharray: 4 3; }
.scale { stroke: var(--firm); stroke-width: 1; }
.reach { stroke: var(--strong); stroke-width: 5; }
.dot { fill: var(--strong); stroke: var(--page); stroke-width: 2; }
.share { fill: var(--baseline); }
.ground { fill: var(--sunk); stroke: var(--firm); }
.forms { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 8px; max-width: none; }
.forms li { border: 1px solid var(--hairline); border-radius: 4px; padding: 4px 8px; margin: 0; }
.forms li > .quiet { display: block; }
.forms .differs { border: 2.5px solid var(--strong); padding: 3px 7px; }
.forms .silent { border-style: dotted; border-color: var(--firm); }
.related { list-style: none; padding: 0; }
.related li { margin-bottom: 8px; }
.neighbours { display: flex; justify-content: space-between; border-top: 1px solid var(--hairline); margin-top: 24px; }
.neighbours a { padding: 12px 0; }
.words dd { margin-bottom: 12px; }
@media (min-width: 600px) {
  header, main, footer { padding-left: 24px; padding-right: 24px; }
  h1 { font-size: 1.9375rem; line-height: 1.15; }
  .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 32px; }
  .shift dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0 12px; }
}
@media (min-width: 1000px) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 0 40px; }
}
@media (max-width: 499px) { .bar { display: none; } }
@media (max-width: 759px) {
  .claims, .pairs, .facts, .claims tbody, .pairs tbody, .facts tbody { display: block; }
  .claims thead, .pairs thead, .facts thead { position: absolute; clip-path: inset(50%); }
  .claims tr, .pairs tr, .facts tr { display: block; border-bottom: 1px solid var(--firm); padding: 8px 0; }
  .claims tbody :is(th, td), .pairs tbody td, .facts tbody :is(th, td) { display: block; width: auto !important; border: 0; padding: 2px 0; }
  .claims .decided { font-size: .875rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { header nav, .skip, .neighbours { display: none; } .chip.supported { background: none; color: inherit; } }
`;
