import { describe, expect, it } from "vitest";
import { summaryLines } from "@/lib/tools/checks/check-result";

describe("summaryLines", () => {
  it("says only the sums when all passed", () => {
    const results = [
      { name: "types", passed: 1, failed: 0 },
      { name: "unit tests", passed: 40, failed: 0 },
    ];
    expect(summaryLines(results)).toEqual(["41 passed, 0 failed"]);
  });

  it("names what failed before the sums", () => {
    const results = [
      { name: "types", passed: 0, failed: 1 },
      { name: "unit tests", passed: 38, failed: 2 },
      { name: "build", passed: 1, failed: 0 },
    ];
    expect(summaryLines(results)).toEqual(["failed: types", "failed: unit tests (2)", "39 passed, 3 failed"]);
  });
});
