import { describe, expect, it } from "vitest";
import { cameraProblem } from "@/components/image-input/camera-problem";

describe("a webcam that gives no picture", () => {
  it.each([
    ["NotAllowedError", "camera-refused"],
    ["NotFoundError", "camera-missing"],
    ["OverconstrainedError", "camera-missing"],
    ["NotReadableError", "camera-busy"],
    ["AnythingElse", "camera-failed"],
  ])("after %s is %s", (name, problem) => {
    expect(cameraProblem(name)).toBe(problem);
  });
});
