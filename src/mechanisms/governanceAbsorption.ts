import { host, HOSTS } from "../region/axes.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Local content times governance at which `j0` holds: a middling contract in a middling state. */
const REFERENCE = 0.12;

/**
 * Absorption: investment becomes jobs as far as contracts ask for local content and governance is decent.
 *
 *   content     = clip(of the host + rule on local content)
 *   jobs target = new roads and other capital beside plants x j0 x content x gov / 0.12
 *   jobs        follow their target with a lag; plants are counted by embedded_production
 *
 * Leaves out: quality of jobs, what they pay, informal work; effect of jobs on governance.
 */
export const governanceAbsorption = mechanism({
  name: "governance_absorption",
  title: "Absorption by governance",
  tier: 2,
  places: ["other"],
  says: "Investment makes jobs and growth only as far as contracts ask for local content and governance is decent; where it is poor the first years bring little.",
  offShould: "Bring as many jobs per dollar in every host.",
  parameters: {
    j0: {
      label: "Jobs per USD bn where content times governance is 0.12",
      unit: "thousand per USD bn",
      value: 17.5,
      range: [5, 30],
      claims: ["A-108", "A-109"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
    content: {
      label: "Local content that contracts require",
      unit: "1",
      over: host,
      cells: Object.fromEntries(
        host.labels.map((code) => [code, { value: 0.3, range: [0.15, 0.45] as const }]),
      ),
      claims: ["A-109"],
      assumption:
        "Prior of the domain contract, section 0.7, the same for each host: contracts are not public.",
      reviewed: REVIEWED,
    },
    lag: {
      label: "Time constant with which investment becomes jobs",
      unit: "years",
      value: 2,
      range: [1, 3],
      claims: ["A-110"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
    follow: {
      label: "Jobs per dollar follow content and governance, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption:
        "A switch, not a quantity: 0 when the mechanism is off, and every host stands at the reference.",
      reviewed: REVIEWED,
    },
  },
  neutral: { follow: 0 },
})
  .derive({ reads: ["contentShift"], writes: ["content"] }, (w, p, { content }) => {
    for (let s = 0; s < HOSTS; s++) content[s] = clip(p.content[s] + w.contentShift[s]);
  })
  .derive({ reads: ["newRoads", "content", "gov"], writes: ["jobsInvestTarget"] }, (w, p, out) => {
    for (let s = 0; s < HOSTS; s++) {
      const absorbed = 1 + p.follow * ((w.content[s] * w.gov[s]) / REFERENCE - 1);
      out.jobsInvestTarget[s] = w.newRoads[s] * p.j0 * absorbed;
    }
  })
  .relax("jobsInvest", "jobsInvestTarget", (p) => p.lag)
  .change({ reads: ["jobsInvest"], writes: ["jobs"] }, ({ jobsInvest }, _p, { jobs }) => {
    for (let s = 0; s < HOSTS; s++) jobs[s] += jobsInvest[s];
  });
