import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeRun, readPlaywrightTally, readVitestTally } from "@/lib/tools/checks/tally";
import { fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

const reportFile = (content: string) => join(fakeFolder({ "report.json": content }), "report.json");

describe("readVitestTally", () => {
  it("counts what ran", () => {
    const report = { numTotalTests: 9, numPassedTests: 5, numFailedTests: 2, numPendingTests: 2 };
    expect(readVitestTally(reportFile(JSON.stringify(report)))).toEqual({ passed: 5, failed: 2 });
  });

  it.each(["", "{", "{}", "null"])("knows nothing from %j", (content) => {
    expect(readVitestTally(reportFile(content))).toBeUndefined();
  });

  it("knows nothing from a missing file", () => {
    expect(readVitestTally(join(fakeFolder({}), "none.json"))).toBeUndefined();
  });
});

describe("readPlaywrightTally", () => {
  it("counts a flaky test as failed and a skipped one not at all", () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4 } };
    expect(readPlaywrightTally(reportFile(JSON.stringify(report)))).toEqual({ passed: 7, failed: 3 });
  });
});

describe("judgeRun", () => {
  it("keeps the counts of a run", () => {
    expect(judgeRun(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
    expect(judgeRun(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  });

  it("finds a failure in a run that failed although no test did", () => {
    expect(judgeRun(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  });

  it("finds a failure in a run without a test or without a report", () => {
    expect(judgeRun(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(judgeRun(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});
