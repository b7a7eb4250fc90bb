import { at, BOARDS, by, CN, HOSTS, onBoard, POWERS, RU } from "../axes.ts";
import { mechanism } from "../mechanism.ts";

/**
 * Shares: what each power's influence is relative to all others, by board, host and region (0.3).
 *
 *   share = infl / sum over powers; region = population-weighted mean; no board = mean of the four
 *   overlap = min(share of Russia, share of China); HHI = sum of squared composite shares
 */
export const shares = mechanism({
  name: "shares",
  title: "Shares of influence",
  role: "closing",
  places: ["other"],
  says: "A power's share is its influence over that of all powers; regional figures weight hosts by population.",
  parameters: {},
})
  .derive(
    {
      reads: ["infl", "population"],
      writes: ["share", "shareAll", "hhi", "div", "shareBoard", "inflBoard", "sharePower"],
    },
    ({ infl, population }, _p, out) => {
      const { share, shareAll, shareBoard, inflBoard, sharePower, hhi, div } = out;
      let people = 0;
      for (let s = 0; s < HOSTS; s++) people += population[s];
      for (let s = 0; s < HOSTS; s++) part[s] = population[s] / people;
      shareAll.fill(0);
      sharePower.fill(0);
      let i = 0; // cells in the order of the column: board, power, host
      for (let d = 0; d < BOARDS; d++) {
        total.fill(0);
        for (let p = 0, c = i; p < POWERS; p++) for (let s = 0; s < HOSTS; s++) total[s] += infl[c++];
        for (let s = 0; s < HOSTS; s++) total[s] = 1 / total[s];
        for (let p = 0, t = 0; p < POWERS; p++) {
          let held = 0;
          let points = 0;
          for (let s = 0; s < HOSTS; s++, i++, t++) {
            const value = infl[i] * total[s];
            share[i] = value;
            shareAll[t] += value / BOARDS;
            held += part[s] * value;
            points += part[s] * infl[i];
          }
          shareBoard[onBoard(d, p)] = held;
          inflBoard[onBoard(d, p)] = points;
          sharePower[p] += held / BOARDS;
        }
      }
      hhi.fill(0);
      for (let p = 0, t = 0; p < POWERS; p++)
        for (let s = 0; s < HOSTS; s++, t++) hhi[s] += shareAll[t] * shareAll[t];
      for (let s = 0; s < HOSTS; s++) div[s] = 1 - hhi[s];
    },
  )
  .derive(
    { reads: ["share", "shareBoard"], writes: ["overlap", "lead"] },
    ({ share, shareBoard }, _p, out) => {
      for (let d = 0; d < BOARDS; d++) {
        out.lead[d] = shareBoard[onBoard(d, CN)] - shareBoard[onBoard(d, RU)];
        for (let s = 0; s < HOSTS; s++)
          out.overlap[by(d, s)] = Math.min(share[at(d, RU, s)], share[at(d, CN, s)]);
      }
    },
  )
  .derive(
    { reads: ["overlap", "shareBoard", "population"], writes: ["overlapAll", "specialisation"] },
    ({ overlap, shareBoard, population }, _p, out) => {
      let people = 0;
      let sum = 0;
      for (let s = 0; s < HOSTS; s++) {
        people += population[s];
        for (let d = 0; d < BOARDS; d++) sum += population[s] * overlap[by(d, s)];
      }
      out.overlapAll[0] = sum / people / BOARDS;
      let ofRU = 0;
      let ofCN = 0;
      for (let d = 0; d < BOARDS; d++) {
        ofRU += shareBoard[onBoard(d, RU)];
        ofCN += shareBoard[onBoard(d, CN)];
      }
      let distance = 0;
      for (let d = 0; d < BOARDS; d++)
        distance += Math.abs(shareBoard[onBoard(d, RU)] / ofRU - shareBoard[onBoard(d, CN)] / ofCN);
      out.specialisation[0] = distance / 2;
    },
  );

/** One over the influence of all powers in each host on one board, and parts of population: scratch of the first formula. */
const total = new Float64Array(HOSTS);
const part = new Float64Array(HOSTS);
