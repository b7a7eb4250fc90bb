import { CELLS, CN, DIMENSIONS, HOSTS, RU } from "./data.ts";
import { between } from "./parameter.ts";
import { mechanism } from "./quantities.ts";

/** Part of their influence that RU and CN lose in a host that is shaken. */
const LOSS = 0.3;

const setback = mechanism({
  name: "setback",
  title: "A revolution costs RU and CN influence",
  places: ["other"],
  says: "Where a colour revolution happens, RU and CN lose three tenths of their influence.",
  parameters: {},
})
  .derive({ reads: ["grown", "shaken"], writes: ["contest"] }, ({ grown, shaken }, _p, { contest }) => {
    for (let h = 0; h < HOSTS; h++) {
      const kept = 1 - LOSS * shaken[h];
      for (let i = h * DIMENSIONS; i < (h + 1) * DIMENSIONS; i++) {
        contest[RU * CELLS + i] = kept * grown[RU * CELLS + i];
        contest[CN * CELLS + i] = kept * grown[CN * CELLS + i];
      }
    }
  })
  .change({ reads: ["grown", "contest"], writes: ["influence"] }, ({ grown, contest }, _p, add) => {
    for (let i = 0; i < contest.length; i++) add.influence[i] += contest[i] - grown[i];
  });

const rivalry = mechanism({
  name: "rivalry",
  title: "Rivalry where both are strong",
  places: ["other"],
  says: "RU and CN are rivals where both have influence, less so the more they trust each other.",
  parameters: {},
}).derive({ reads: ["contest", "trust"], writes: ["rivalry"] }, ({ contest, trust }, _p, { rivalry }) => {
  for (let d = 0; d < DIMENSIONS; d++) {
    let overlap = 0;
    for (let i = d; i < CELLS; i += DIMENSIONS) overlap += contest[RU * CELLS + i] * contest[CN * CELLS + i];
    rivalry[d] = overlap / HOSTS - 0.2 * trust[0];
  }
});

const standing = mechanism({
  name: "standing",
  title: "Shares of RU and CN in all influence",
  places: ["other"],
  says: "The influence of RU and of CN in all hosts, as a share of all influence.",
  parameters: {},
}).derive(
  { reads: ["grown", "contest", "presence"], writes: ["share"] },
  ({ grown, contest, presence }, _p, { share }) => {
    let all = 0;
    for (let h = 0; h < HOSTS; h++) all += presence[h];
    for (let i = 0; i < contest.length; i++) all += contest[i] - grown[i];
    share.fill(0);
    for (let i = 0; i < CELLS; i++) {
      share[RU] += contest[RU * CELLS + i] / all;
      share[CN] += contest[CN * CELLS + i] / all;
    }
  },
);

const trust = mechanism({
  name: "trust",
  title: "Trust of RU and CN in each other",
  places: ["other"],
  says: "A common threat makes trust; asymmetry and rivalry cost it.",
  parameters: { tau: between(0.02, 0.3, "Speed of trust") },
})
  .derive(
    { reads: ["trust", "threat", "share", "rivalry"], writes: ["trustNext"] },
    ({ trust, threat, share, rivalry }, { tau }, { trustNext }) => {
      let friction = 0;
      for (let d = 0; d < DIMENSIONS; d++) friction += rivalry[d] / DIMENSIONS;
      const asymmetry = Math.abs(share[CN] - share[RU]) / (share[CN] + share[RU]);
      const target = Math.min(Math.max(0.5 + threat[0] - 0.5 * asymmetry - friction, 0), 1);
      trustNext[0] = trust[0] + tau * (target - trust[0]);
    },
  )
  .change({ reads: ["trust", "trustNext"], writes: ["trust"] }, (world, _p, add) => {
    add.trust[0] += world.trustNext[0] - world.trust[0];
  });

export const contestMechanisms = [setback, rivalry, standing, trust] as const;
