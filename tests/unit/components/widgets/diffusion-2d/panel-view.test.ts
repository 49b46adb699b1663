import { describe, expect, it } from "vitest";
import { denoiseRequest } from "@/components/widgets/diffusion-2d/denoise-request";
import { diffusion2dModel } from "@/components/widgets/diffusion-2d/diffusion-2d.model";
import { diffusion2dProps } from "@/components/widgets/diffusion-2d/diffusion-2d.props";
import { classOf, fieldAt, panelViews, referencesOf } from "@/components/widgets/diffusion-2d/panel-view";
import type { DenoisePointsReply } from "@/lib/tf/points/points-protocol";

const data = { points: Float32Array.of(0, 0, 3, 0), classes: Uint8Array.of(0, 1), classCount: 2 };
const state = diffusion2dModel.init(diffusion2dProps.parse({ steps: 2, samplers: ["euler", "heun"] }));
const base = denoiseRequest(state, { parameters: new Float32Array(0), classCount: 2 }, { isLive: false });
const request = { ...base, count: 2 };
const path = Float32Array.of(9, 9, 9, 9, 0, 1, 0, 1, 0, 0, 3, 0);
const reply: DenoisePointsReply = {
  times: [1, 0.5, 0],
  paths: [path, path],
  evaluations: [2, 3],
  field: Float32Array.of(1, 1, 2, 2),
};

describe("panelViews", () => {
  it("gives each sampler's points at a frame, and how often it has asked", () => {
    const [euler, heun] = panelViews(request, reply, 1, referencesOf(data));
    expect([...(euler?.points ?? [])]).toEqual([0, 1, 0, 1]);
    expect([euler?.calls, heun?.calls]).toEqual([1, 2]);
    const [, atEnd] = panelViews(request, reply, 2, referencesOf(data));
    expect(atEnd).toMatchObject({ sampler: "heun", calls: 3, allCalls: 3, distance: 0 });
  });

  it("measures the distance of each point to the class that it was asked to have", () => {
    // The second point, at (0, 1), should have been at (3, 0).
    const each = panelViews(request, reply, 1, referencesOf(data))[0];
    expect(each?.distance).toBeCloseTo((1 + Math.sqrt(10)) / 2, 6);
    const free = panelViews({ ...request, wanted: null }, reply, 1, referencesOf(data))[0];
    expect(free?.distance).toBeCloseTo(1, 6);
    const second = panelViews({ ...request, wanted: 1 }, reply, 1, referencesOf(data))[0];
    expect(second?.distance).toBeCloseTo(Math.sqrt(10), 6);
  });
});

describe("classOf", () => {
  it("takes turns, is the one asked for, or none", () => {
    expect([0, 1, 2, 3].map((index) => classOf(index, "each", 3))).toEqual([0, 1, 2, 0]);
    expect(classOf(5, 1, 3)).toBe(1);
    expect(classOf(5, null, 3)).toBe(-1);
  });
});

describe("fieldAt", () => {
  it("is the field that the next step follows, at the end that of the last one", () => {
    expect([0, 1, 2].map((frame) => [...fieldAt(reply, frame)])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
  });
});
