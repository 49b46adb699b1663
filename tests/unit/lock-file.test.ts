import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

describe("the lock file", () => {
  it("holds the packages of every platform, without which `npm ci` refuses it", () => {
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
    const held = Object.keys(packages);
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    const missing = wanted.filter((name) => !held.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
