/**
 * RW1 by hand: typed arrays, one run at a time, and nothing of the engine. It is the yardstick: what the same work
 * costs without mechanisms, authors and keyed draws. The loop stays as it is, so that ratios stay comparable.
 * A child process: bench/rw1/turns.ts asks it for ensembles.
 */
const E = 12,
  H = 5,
  D = 4,
  T = 120,
  N = E * H * D,
  K = 12,
  M = 8,
  HD = H * D;
const LO = [1, 0.02, 1, 1, 0, 0, 0, 0, 0.02, 0, 0, -0.01];
const HI = [4, 0.12, 8, 8, 3, 0.5, 0.04, 0.2, 0.3, 1, 0.015, 0.005];
const B = Float64Array.of(1, 0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.4, 0.35, 0.3, 0.15, 0.2);
const u = (k) => ((7919 * k + 104729) % 10007) / 10007;
const C = Float64Array.from({ length: HD }, (_, i) => 0.5 + u(1000 + i));
const A = Float64Array.from({ length: H * E }, (_, i) => u(3000 + i));
const WC = new Float64Array(N),
  I0 = new Float64Array(N);
for (let e = 0; e < E; e++)
  for (let i = 0; i < HD; i++) {
    WC[e * HD + i] = (0.5 + u(20 * e + i)) * C[i];
    I0[e * HD + i] = 0.05 + 0.25 * B[e] * u(2000 + 20 * e + i);
  }
// Generator: sfc32, 32 bits a call.
let ra = 0,
  rb = 0,
  rc = 0,
  rd = 1;
function u32() {
  const t = (ra + rb + rd) | 0;
  rd = (rd + 1) | 0;
  ra = rb ^ (rb >>> 9);
  rb = (rc + (rc << 3)) | 0;
  rc = (rc << 21) | (rc >>> 11);
  rc = (rc + t) | 0;
  return t;
}
function seed(s) {
  ra = s | 0;
  rb = (s / 4294967296) | 0;
  rc = 0x9e3779b9 | 0;
  rd = 1;
  for (let i = 0; i < 16; i++) u32();
}
const unif = () => ((u32() >>> 0) + 0.5) * 2.3283064365386963e-10; // (0,1)
// Normals: Box and Muller.
function normals(z) {
  for (let i = 0; i < z.length; i += 2) {
    const r = Math.sqrt(-2 * Math.log(unif())),
      w = 6.283185307179586 * unif();
    z[i] = r * Math.cos(w);
    z[i + 1] = r * Math.sin(w);
  }
}
const clamp01 = (x) => (x < 0 ? 0 : x > 1 ? 1 : x);

/** Returns run(P, out): P holds the twelve parameters, out receives the eight metrics. */
function makeRun() {
  const I = new Float64Array(N),
    Z = new Float64Array(N),
    O = new Float64Array(H * E),
    X = new Float64Array(HD);
  const op = new Float64Array(H),
    S = new Float64Array(H),
    HH = new Float64Array(H),
    tot = new Float64Array(E),
    b = new Float64Array(E);
  return function run(P, out) {
    const alpha = P[0],
      keep = 1 - P[1],
      beta = P[2],
      gamma = P[3],
      lambda = P[4],
      sigma = P[5],
      haz = P[6];
    const kappa = 0.5 * P[7],
      tau = P[8],
      theta = P[9],
      gC = 1 + P[10],
      gR = 1 + P[11];
    I.set(I0);
    O.fill(1 / E);
    S.fill(0.6);
    b.set(B);
    let Tr = 0.5,
      m0 = 0,
      shocks = 0,
      m7 = -1e9,
      pr = 0,
      pc = 0;
    for (let t = 0; t < T; t++) {
      b[0] *= gR;
      b[1] *= gC;
      normals(Z);
      for (let e = 0, i0 = 0; e < E; e++, i0 += HD) {
        let sum = 0;
        for (let h = 0, j = 0; h < H; h++) {
          const o = Math.min(1, 4 * O[h * E + e]),
            g = beta * (0.25 + 0.75 * o);
          op[h] = o;
          for (const end = j + D; j < end; j++) sum += X[j] = Math.exp(WC[i0 + j] * (1 - I[i0 + j]) * g);
        }
        const q = (alpha * b[e]) / sum;
        for (let h = 0, j = 0; h < H; h++) {
          const qo = q * op[h];
          for (const end = j + D; j < end; j++) {
            const x = I[i0 + j],
              f = 1 + sigma * Z[i0 + j];
            I[i0 + j] = clamp01(keep * x + qo * X[j] * (1 - x) * (f > 0 ? f : 0));
          }
        }
      }
      let ws = 0;
      for (let h = 0; h < H; h++) {
        const h4 = h * 4;
        let all = 0,
          hh = 0,
          sum = 0;
        for (let e = 0; e < E; e++) {
          const i = e * HD + h4;
          all += tot[e] = I[i] + I[i + 1] + I[i + 2] + I[i + 3];
        }
        for (let e = 0; e < E; e++) {
          const i = e * HD + h4,
            s = tot[e] / all;
          hh += s * s;
          const ben = C[h4] * I[i] + C[h4 + 1] * I[i + 1] + C[h4 + 2] * I[i + 2] + C[h4 + 3] * I[i + 3];
          sum += X[e] = Math.exp(gamma * (0.25 * ben + 0.5 * A[h * E + e] - lambda * s));
        }
        for (let e = 0; e < E; e++) O[h * E + e] = 0.8 * O[h * E + e] + (0.2 * X[e]) / sum;
        const w = 0.5 * (I[2 * HD + h4 + 2] + I[3 * HD + h4 + 2]);
        ws += w;
        HH[h] = hh;
        let s = S[h];
        s = clamp01(s + kappa * (I[h4] + I[HD + h4]) * (1 - s) - 0.03 * s * (hh + w));
        if (unif() < clamp01(haz * (1 - s) * (1 + 2 * theta * w))) {
          s *= 0.5;
          shocks++;
          for (let d = 0; d < D; d++) {
            I[h4 + d] *= 0.7;
            I[HD + h4 + d] *= 0.7;
          }
        }
        S[h] = s;
      }
      let mr = 0;
      pr = pc = 0;
      for (let d = 0; d < D; d++) {
        let r = 0;
        for (let h = 0; h < H; h++) {
          const a = I[h * 4 + d],
            c = I[HD + h * 4 + d];
          r += a * c;
          pr += a;
          pc += c;
        }
        r = 0.2 * r - 0.2 * Tr;
        mr += 0.25 * r;
        if (r > m7) m7 = r;
      }
      if (t >= T - 20) m0 += mr;
      Tr += tau * (clamp01(0.5 + theta * 0.2 * ws - (0.5 * Math.abs(pc - pr)) / (pc + pr) - mr) - Tr);
    }
    let all = 0,
      hh = 0,
      ss = 0;
    for (let i = 0; i < N; i++) all += I[i];
    for (let h = 0; h < H; h++) {
      hh += HH[h];
      ss += S[h];
    }
    out[0] = m0 / 20;
    out[1] = Tr;
    out[2] = hh / H;
    out[3] = shocks;
    out[4] = ss / H;
    out[5] = pc / all;
    out[6] = pr / all;
    out[7] = m7;
  };
}
const run = makeRun(),
  P = new Float64Array(K),
  out = new Float64Array(M);

function ensemble(runs, s) {
  const s1 = new Float64Array(M),
    s2 = new Float64Array(M),
    began = performance.now();
  seed(s);
  for (let r = 0; r < runs; r++) {
    for (let k = 0; k < K; k++) P[k] = LO[k] + (HI[k] - LO[k]) * unif();
    run(P, out);
    for (let m = 0; m < M; m++) {
      s1[m] += out[m];
      s2[m] += out[m] * out[m];
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const sd = Array.from(s2, (sum, m) => Math.sqrt((sum - s1[m] ** 2 / runs) / (runs - 1)));
  return { runs, seconds, mean: Array.from(s1, (sum) => sum / runs), sd };
}

process.on("message", ({ runs, seed: s }) => process.send(ensemble(runs, s)));
