import { quarter } from "../engine/quarter.ts";
import { CN, eco, mil, onBoard, pol, RU } from "../region/axes.ts";
import { lgt, logit } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/** China's own stake: militants near its border, and what Afghanistan sends. */
const ownThreat = (terror: number, events: number): number => 0.1 + 0.3 * terror + events;
/** Chinese share of the economic board at which the spill-over term is zero. */
const ECONOMIC_BASE = 0.2;

/**
 * Asymmetry and assertiveness: a wider gap emboldens China on the military and the political board.
 *
 *   assertMil = lgt(logit(a2013mil) + g1 x (asym - asym2013) + g2 x (own - own2013) + g3 x (cred0 - cred[RU]))
 *               x (1 - restr.mil)
 *   assertPol = lgt(logit(a2013pol) + g1 x (asym - asym2013) + g4 x (China's economic share - 0.2)) x (1 - restr.pol)
 *   own       = 0.1 + 0.3 x militant threat + militant events near Xinjiang
 *
 * Drivers are counted from 2013, so a steeper response does not lift the past; cred0 is Russia's credibility of
 * 2001. Two rival causes, own threat and the vacuum Russia leaves, stand beside the gap and can be silenced alone.
 * Leaves out: aims that do not depend on the gap; the effect of assertiveness on ties (effort by board).
 */
export const asymmetryAssertiveness = mechanism({
  name: "asymmetry_assertiveness",
  title: "Asymmetry and assertiveness",
  explanation: "H9",
  tier: 1,
  places: ["other"],
  says:
    "As the gap to Russia widens, China enters boards it used to leave to Moscow. Threats near its own border and a " +
    "guarantor that fails can bring it there as well.",
  offShould:
    "The breach of the division of labour stays near its level of 2013, except for the own-threat and vacuum parts, " +
    "which are rival causes and have switches of their own.",
  parameters: {
    a2013mil: {
      label: "Military assertiveness of 2013, before restraint",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-033", "B-071"],
      assumption:
        "The contract asks for less than 0.2 after restraint before 2013; restraint takes about a third or more.",
      reviewed: "2026-11-21",
    },
    a2013pol: {
      label: "Political assertiveness of 2013, before restraint and at an economic share of 0.2",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-033", "A-037"],
      assumption:
        "The contract gives no range of its own, so the military one: the boards opened in the same years.",
      reviewed: "2026-11-21",
    },
    g1: {
      label: "Response to the power gap",
      unit: "1 per log unit",
      value: 1.15,
      range: [0.3, 2],
      claims: ["A-033", "B-096"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    g2: {
      label: "Response to threats near China's own border",
      unit: "1",
      value: 1,
      range: [0, 2],
      claims: ["B-047", "B-096"],
      assumption: "Prior of the domain contract: may be nil, as a rival cause of the same conduct.",
      reviewed: "2026-11-21",
    },
    g3: {
      label: "Response to lost Russian credibility",
      unit: "1",
      value: 1,
      range: [0, 2],
      claims: ["A-053", "B-096"],
      assumption: "Prior of the domain contract: may be nil, as a rival cause of the same conduct.",
      reviewed: "2026-11-21",
    },
    g4: {
      label: "Political response to China's economic share",
      unit: "1",
      value: 1.5,
      range: [0, 3],
      claims: ["A-037", "B-003"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { g1: 0, g4: 0 }, // own threat and vacuum are rival causes of the same behaviour and stay
  terms: { ownthreat: { g2: 0 }, vacuum: { g3: 0 } },
  constants: (p, at) => ({
    baseMil: logit(p.a2013mil),
    basePol: logit(p.a2013pol),
    own2013: ownThreat(at.path("terror", quarter("2013-Q1")), at.path("ownThreatEvents", quarter("2013-Q1"))),
    cred0: at.start("cred")[RU],
  }),
})
  .derive(
    { reads: ["asym", "asym2013", "terror", "ownThreatEvents", "cred", "restr"], writes: ["assertMil"] },
    (w, p, { assertMil }) => {
      const gap = p.g1 * (w.asym[0] - w.asym2013[0]);
      const own = p.g2 * (ownThreat(w.terror[0], w.ownThreatEvents[0]) - p.own2013);
      const vacuum = p.g3 * (p.cred0 - w.cred[RU]);
      assertMil[0] = lgt(p.baseMil + gap + own + vacuum) * (1 - w.restr[mil]);
    },
  )
  .derive(
    { reads: ["asym", "asym2013", "shareBoard", "restr"], writes: ["assertPol"] },
    (w, p, { assertPol }) => {
      const gap = p.g1 * (w.asym[0] - w.asym2013[0]);
      const economic = p.g4 * (w.shareBoard[onBoard(eco, CN)] - ECONOMIC_BASE);
      assertPol[0] = lgt(p.basePol + gap + economic) * (1 - w.restr[pol]);
    },
  );
