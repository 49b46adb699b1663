import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 20_000,
    // TensorFlow.js advertises its Node package once in each file.
    onConsoleLog: (log) => (log.includes("TensorFlow.js in Node.js") ? false : undefined),
  },
});
