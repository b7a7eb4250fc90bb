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
  .derive({ reads: ["infl"], writes: ["share"] }, ({ infl }, _p, { share }) => {
    for (let d = 0; d < BOARDS; d++) {
      const first = at(d, 0, 0);
      const last = at(d, POWERS, 0);
      total.fill(0);
      for (let i = first; i < last; i += HOSTS) for (let s = 0; s < HOSTS; s++) total[s] += infl[i + s];
      for (let i = first; i < last; i += HOSTS)
        for (let s = 0; s < HOSTS; s++) share[i + s] = infl[i + s] / total[s];
    }
  })
  .derive({ reads: ["share"], writes: ["shareAll", "overlap", "hhi", "div"] }, ({ share }, _p, out) => {
    out.hhi.fill(0);
    for (let p = 0; p < POWERS; p++)
      for (let s = 0; s < HOSTS; s++) {
        let sum = 0;
        for (let d = 0; d < BOARDS; d++) sum += share[at(d, p, s)];
        const mean = sum / BOARDS;
        out.shareAll[by(p, s)] = mean;
        out.hhi[s] += mean * mean;
      }
    for (let s = 0; s < HOSTS; s++) {
      out.div[s] = 1 - out.hhi[s];
      for (let d = 0; d < BOARDS; d++)
        out.overlap[by(d, s)] = Math.min(share[at(d, RU, s)], share[at(d, CN, s)]);
    }
  })
  .derive(
    { reads: ["share", "infl", "population"], writes: ["shareBoard", "inflBoard", "sharePower", "lead"] },
    ({ share, infl, population }, _p, out) => {
      let people = 0;
      for (let s = 0; s < HOSTS; s++) people += population[s];
      out.sharePower.fill(0);
      for (let d = 0; d < BOARDS; d++)
        for (let p = 0; p < POWERS; p++) {
          let part = 0;
          let points = 0;
          for (let s = 0; s < HOSTS; s++) {
            part += population[s] * share[at(d, p, s)];
            points += population[s] * infl[at(d, p, s)];
          }
          out.shareBoard[onBoard(d, p)] = part / people;
          out.inflBoard[onBoard(d, p)] = points / people;
          out.sharePower[p] += part / people / BOARDS;
        }
      for (let d = 0; d < BOARDS; d++)
        out.lead[d] = out.shareBoard[onBoard(d, CN)] - out.shareBoard[onBoard(d, RU)];
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

/** Influence of all powers in each host on one board; scratch of the first formula. */
const total = new Float64Array(HOSTS);
