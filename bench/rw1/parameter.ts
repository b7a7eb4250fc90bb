import type { Scalar } from "../../src/engine/parameter.ts";

/** A parameter of RW1: uniform between two numbers that the workload fixes. */
export const between = (low: number, high: number, label: string): Scalar => ({
  label,
  unit: "1",
  value: (low + high) / 2,
  range: [low, high],
  assumption: "A number of the reference workload; it says nothing about the world.",
  reviewed: "2026-01-10",
});
