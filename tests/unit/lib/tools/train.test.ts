import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

function train(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "lib/tools/train.ts", ...args],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

describe("npm run train", () => {
  it.each([[[]], [["nothing-like-it"]], [["constructor"]], [["digits", "digits-data"]]])(
    "lists the recipes and fails, given %j",
    (args) => {
      const { status, stderr } = train(...args);
      expect(status).toBe(1);
      const listed = Array.from(stderr.matchAll(/^ {2}([a-z]\S+) /gm), ([, name]) => name);
      const recipes = ["digits", "fashion"].flatMap((set) => [`${set}-data`, set, `${set}-weights`]);
      expect(listed).toEqual([
        ...recipes,
        "architectures",
        "fruits",
        "fruits-weights",
        "fruits-judged",
        "fruits-judge",
      ]);
    },
  );

  it.each([
    [["digits", "--steps", "0"], '--steps takes a whole number from 1 on, got "0"'],
    [["digits", "--seed", "x"], '--seed takes a whole number from 0 on, got "x"'],
    [["digits", "--stepz", "4"], "--stepz"],
    [["digits-weights", "--seed", "2"], "takes neither --seed nor --steps"],
    [["fashion-weights", "--steps", "2"], "takes neither --seed nor --steps"],
  ])("refuses %j without starting", (args, message) => {
    const { status, stdout, stderr } = train(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
  });
});
