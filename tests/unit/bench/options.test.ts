import { describe, expect, it } from "vitest";
import { readOptions } from "@/tests/bench/options";

describe("readOptions", () => {
  it("measures everything five times and prints a table unless told otherwise", () => {
    expect(readOptions([])).toEqual({ jsonFile: undefined, only: [], runs: 5, minutes: 1 });
  });

  it("reads the file, the keys and the number of runs", () => {
    expect(
      readOptions(["--json", "b.json", "--only", "worker_kb,cnn_switch_ms", "--runs=3", "--minutes=10"]),
    ).toEqual({
      jsonFile: "b.json",
      only: ["worker_kb", "cnn_switch_ms"],
      runs: 3,
      minutes: 10,
    });
  });

  it.each([["--jason"], ["--json"], ["--runs", "0"], ["--runs", "x"], ["--minutes", "-1"], ["extra"]])(
    "refuses %j",
    (...args) => {
      expect(() => readOptions(args)).toThrow();
    },
  );
});
