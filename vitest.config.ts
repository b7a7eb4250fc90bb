import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    pool: "threads",
    // One shared module graph per thread: an isolated one costs a quarter of a second a file.
    isolate: false,
    passWithNoTests: false,
    // Nothing here is a timed test; a busy machine must not make one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
