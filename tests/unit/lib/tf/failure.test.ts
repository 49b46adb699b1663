import { describe, expect, it } from "vitest";
import { failureOf, JobError } from "@/lib/tf/failure";

describe("failureOf", () => {
  // Messages as Chromium 143, Emscripten and TensorFlow.js 4.22 word them.
  it.each([
    ["Array buffer allocation failed", "out-of-memory"],
    ["Aborted(OOM)", "out-of-memory"],
    ["Invalid typed array length: 4294967296", "out-of-memory"],
    ["Invalid array length", "out-of-memory"],
    ["Unable to create WebGLTexture.", "out-of-memory"],
    [
      "Requested texture size [90000x1] greater than WebGL maximum on this browser / GPU [8192x8192].",
      "out-of-memory",
    ],
    ["WebGL context was lost", "backend-lost"],
    ["Aborted(). Build with -sASSERTIONS for more info.", "backend-lost"],
    ["memory access out of bounds", "backend-lost"],
    [
      "Failed to execute 'mapAsync' on 'GPUBuffer': A valid external Instance reference no longer exists.",
      "backend-lost",
    ],
    ["Cannot read properties of undefined (reading 'shape')", null],
  ])("reads %j as %s", (message, reason) => {
    expect(failureOf(new Error(message), false)?.reason ?? null).toBe(reason);
  });

  it("keeps the reason of an expected failure", () => {
    const expected = { ok: false, reason: "data-missing", detail: "gone" };
    expect(failureOf(new JobError("data-missing", "gone"), false)).toEqual(expected);
  });

  it("blames the backend for anything that happens while it is lost", () => {
    expect(failureOf(new Error("anything"), true)?.reason).toBe("backend-lost");
  });
});
