import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageBin } from "@/lib/tools/process/package-bin";
import { runCommand } from "@/lib/tools/process/run-command";

const runCode = (code: string, env: Record<string, string> = {}) =>
  runCommand(process.execPath, ["-e", code], { output: "collect", env });

describe("runCommand", () => {
  it("gives the exit code and what was written to both streams", async () => {
    const { code, output } = await runCode('console.log("out"); console.error("err"); process.exitCode = 3');
    expect({ code, lines: output.trim().split("\n").sort() }).toEqual({ code: 3, lines: ["err", "out"] });
  });

  it("adds to the environment", async () => {
    expect((await runCode("console.log(process.env.COURSE_TEST)", { COURSE_TEST: "yes" })).output).toBe(
      "yes\n",
    );
  });

  it("gives a value, not an exception, for a program that isn't there", async () => {
    const { code, output } = await runCommand("/nowhere/program", [], { output: "collect" });
    expect(code).toBe(127);
    expect(output).toContain("ENOENT");
  });

  it("counts a program ended by a signal as failed", async () => {
    expect((await runCode('process.kill(process.pid, "SIGKILL")')).code).toBe(1);
  });
});

describe("packageBin", () => {
  it.each([
    ["next", "next"],
    ["@biomejs/biome", "biome"],
    ["typescript", "tsc"],
  ])("finds the script of %s %s", (packageName, command) => {
    expect(existsSync(packageBin(packageName, command))).toBe(true);
  });

  it("names a command that a package doesn't have", () => {
    expect(() => packageBin("next", "nixt")).toThrow('next has no command "nixt"');
  });
});
