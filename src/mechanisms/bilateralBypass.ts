import { by, channel, CN, HOSTS, RU } from "../region/axes.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
/** Blocs and channels named in the formulas, by place on their axes. */
const EAEU = 0;
const [bilateral, viaSCO, viaEAEU, viaCC5] = channel.labels.keys();

/**
 * Bilateral dealing: a large neighbour deals with each host alone, past blocs, and takes more of each deal.
 *
 *   surplus share of a neighbour = 0.5 + t1 x (1 - coordination) x clip(ln(its GDP / GDP of the host) / 7)
 *   joint Russian-Chinese projects = t2 x exp(-t3 x log ratio of the GDP of China and Russia)
 *   agreements of China with a host = g0 x uptake x (1 + t4 x exclusivity of the EAEU where the host is a member)
 *   channels of China: bilateral 1, SCO exp(-t3 x gap), EAEU (1 - exclusivity) x the same, the format with the five
 *   by its depth; rescaled to sum 1
 *   exit cost from China + t5 x (surplus - 0.5) / 0.3: debt on the terms of such deals
 *
 * Joint projects are those there would be with both sides looking for them, as declared in 2015.
 * Leaves out: whether the format with the five raises or lowers their coordination; terms by sector.
 */
export const bilateralBypass = mechanism({
  name: "bilateral_bypass",
  title: "Bilateral bypass",
  explanation: "H7",
  tier: 2,
  places: ["other"],
  says:
    "China deals state by state rather than through blocs led by Russia. Weak coordination among the five leaves a " +
    "large partner the larger part of each deal.",
  offShould: "Improve terms for the five, and let joint projects of Russia and China appear.",
  parameters: {
    t1: {
      label: "Surplus a far larger partner gains over hosts that do not coordinate",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-046"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed,
    },
    t2: {
      label: "Joint Russian-Chinese projects between equals",
      unit: "per year",
      value: 1.25,
      range: [0.5, 2],
      claims: ["B-061"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    t3: {
      label: "Fall of China's need for joint channels with the gap in capacity",
      unit: "1 per log unit",
      value: 1.25,
      range: [0.5, 2],
      claims: ["B-058", "B-061"],
      facts: ["F-112"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed,
    },
    t4: {
      label: "Extra agreements with members of a fully exclusive bloc",
      unit: "1",
      value: 0.5,
      range: [-0.5, 1.5],
      claims: ["B-059"],
      facts: ["F-111"],
      assumption: "Prior of the domain contract, section 0.7; below zero where bloc rules stop deals.",
      reviewed,
    },
    t5: {
      label: "Exit cost owed to debt where China takes 0.3 above an even share",
      unit: "1",
      value: 0.15,
      range: [0, 0.3],
      claims: ["B-046"],
      assumption: "Prior of the domain contract, section 0.7; the way from terms to autonomy.",
      reviewed,
    },
    g0: {
      label: "Agreements a year if every Chinese offer is taken",
      unit: "per year",
      value: 1.75,
      range: [0.5, 3],
      claims: ["B-059"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
  },
  neutral: { t1: 0, t3: 0 },
  terms: { noneed: { t3: 0 } },
})
  .derive(
    { reads: ["c5coord", "c5coordShift", "gdpHost", "gdpPower"], writes: ["surplus"] },
    ({ c5coord, c5coordShift, gdpHost, gdpPower }, p, { surplus }) => {
      const alone = p.t1 * (1 - clip(c5coord[0] + c5coordShift[0]));
      for (let n = RU; n <= CN; n++)
        for (let s = 0; s < HOSTS; s++)
          surplus[by(n, s)] = 0.5 + alone * clip(Math.log(gdpPower[n] / gdpHost[s]) / 7);
    },
  )
  .change({ reads: ["surplus"], writes: ["exitCost"] }, ({ surplus }, p, { exitCost }) => {
    for (let s = 0; s < HOSTS; s++) exitCost[by(CN, s)] += (p.t5 * (surplus[by(CN, s)] - 0.5)) / 0.3;
  })
  .derive(
    { reads: ["asymEco", "exclBloc", "instC"], writes: ["jointProjects", "channelShare"] },
    ({ asymEco, exclBloc, instC }, p, { jointProjects, channelShare }) => {
      const need = Math.exp(-p.t3 * Math.max(0, asymEco[0]));
      jointProjects[0] = p.t2 * need;
      const bloc = (1 - exclBloc[EAEU]) * need;
      const all = 1 + need + bloc + instC[0];
      channelShare[bilateral] = 1 / all;
      channelShare[viaSCO] = need / all;
      channelShare[viaEAEU] = bloc / all;
      channelShare[viaCC5] = instC[0] / all;
    },
  )
  .derive(
    { reads: ["uptake", "exclBloc", "member"], writes: ["agreementsCN"] },
    ({ uptake, exclBloc, member }, p, { agreementsCN }) => {
      for (let s = 0; s < HOSTS; s++) {
        const barred = exclBloc[EAEU] * member[by(EAEU, s)];
        agreementsCN[s] = p.g0 * uptake[by(CN, s)] * (1 + p.t4 * barred);
      }
    },
  );
