import { beforeEach, describe, expect, it } from "vitest";
import { BackendManager, type BackendWishes } from "@/lib/tf/backends/backend-manager";
import type { BackendReport } from "@/lib/tf/protocol";
import { CpuHost } from "@/tests/unit/lib/tf/cpu-host";

const present = { state: "untried", detail: "a card" } as const;
const software = { state: "software", detail: "SwiftShader" } as const;
const calm = new AbortController().signal;

let host: CpuHost;
let released: number;
let trainingReleased: number;

beforeEach(() => {
  host = new CpuHost();
  released = 0;
  trainingReleased = 0;
});

function manager(wishes: Partial<BackendWishes> = {}): BackendManager {
  return new BackendManager(host, { forced: null, cached: null, ...wishes }, (purpose) => {
    if (purpose === "training") trainingReleased++;
    else released++;
  });
}

function choice({ active, chosenBy, refused }: BackendReport) {
  return { active, chosenBy, refused };
}

function states(report: BackendReport): Record<string, string> {
  return Object.fromEntries(report.candidates.map(({ name, state }) => [name, state]));
}

describe("the first backend", () => {
  it("is wasm at once, without looking at any GPU", async () => {
    host.presence.webgl = present;
    expect(await manager().ensure()).toBe("wasm");
    expect(host.activated).toEqual(["wasm"]);
  });

  it("is a GPU's where wasm fails, unless it is imitated", async () => {
    host.broken.add("wasm");
    host.presence.webgl = software;
    host.presence.webgpu = present;
    expect(await manager().ensure()).toBe("webgpu");
  });

  it("is cpu where nothing else starts", async () => {
    host.broken.add("wasm");
    expect(await manager().ensure()).toBe("cpu");
  });

  it("fails as backend-lost where not even cpu starts", async () => {
    for (const name of ["wasm", "cpu"] as const) host.broken.add(name);
    await expect(manager().ensure()).rejects.toMatchObject({ reason: "backend-lost" });
  });
});

describe("a forced backend", () => {
  it("is taken even if the processor imitates it", async () => {
    host.presence.webgl = software;
    const forced = manager({ forced: "webgl" });
    await forced.ensure();
    expect(choice(forced.report())).toEqual({ active: "webgl", chosenBy: "forced", refused: null });
  });

  it.each(["absent", "broken"])("is reported as refused where it is %s", async (how) => {
    if (how === "broken") {
      host.presence.webgpu = present;
      host.broken.add("webgpu");
    }
    const forced = manager({ forced: "webgpu" });
    await forced.ensure();
    expect(choice(forced.report())).toEqual({ active: "wasm", chosenBy: "fallback", refused: "webgpu" });
  });

  it("stays whatever the measurement says", async () => {
    Object.assign(host.medians, { cpu: 50, wasm: 3 });
    const report = await manager({ forced: "cpu" }).measure(calm);
    expect(choice(report)).toEqual({ active: "cpu", chosenBy: "forced", refused: null });
    expect(report.candidates.map(({ name, medianMs }) => [name, medianMs])).toEqual([
      ["webgpu", null],
      ["webgl", null],
      ["wasm", 3],
      ["cpu", 50],
    ]);
  });
});

describe("a cached choice", () => {
  const cached = {
    active: "webgl" as const,
    candidates: [
      { name: "webgl" as const, state: "measured" as const, medianMs: 2, trainMs: 2, detail: "a card" },
      { name: "wasm" as const, state: "measured" as const, medianMs: 5, trainMs: 5, detail: "" },
    ],
  };

  it("is taken on the same graphics card, with what was measured then", async () => {
    host.presence.webgl = present;
    const again = manager({ cached });
    await again.ensure();
    expect(choice(again.report())).toEqual({ active: "webgl", chosenBy: "cached", refused: null });
    expect(states(again.report())).toMatchObject({ webgl: "measured", wasm: "measured" });
  });

  it.each([
    ["another card", { ...present, detail: "another card" }],
    ["a card now imitated", { ...software, detail: "a card" }],
    ["no card", { state: "absent", detail: "a card" } as const],
  ])("is forgotten with %s", async (_, presence) => {
    host.presence.webgl = presence;
    const again = manager({ cached });
    await again.ensure();
    expect(choice(again.report())).toEqual({ active: "wasm", chosenBy: "fallback", refused: null });
  });

  it("gives way to a forced backend", async () => {
    host.presence.webgl = present;
    expect(await manager({ cached, forced: "cpu" }).ensure()).toBe("cpu");
  });
});

describe("measuring", () => {
  it("keeps the fastest and ends the others, after the old one was let go of", async () => {
    host.presence.webgl = present;
    Object.assign(host.medians, { wasm: 5, webgl: 2 });
    const report = await manager().measure(calm);
    expect(choice(report)).toEqual({ active: "webgl", chosenBy: "measured", refused: null });
    expect(host.active).toBe("webgl");
    expect(released).toBe(1);
    expect(host.dropped).toEqual(["webgpu", "wasm", "cpu"]);
  });

  it("never times a software adapter, nor cpu where it isn't in use", async () => {
    host.presence.webgl = software;
    Object.assign(host.medians, { wasm: 5, webgl: 1, cpu: 1 });
    const report = await manager().measure(calm);
    expect(report.active).toBe("wasm");
    expect(states(report)).toEqual({ webgpu: "absent", webgl: "software", wasm: "measured", cpu: "untried" });
    expect(released).toBe(0);
  });

  it("goes on without a candidate that fails", async () => {
    host.presence.webgl = present;
    host.presence.webgpu = present;
    host.broken.add("webgl");
    Object.assign(host.medians, { wasm: 5 });
    const report = await manager().measure(calm);
    expect(states(report)).toMatchObject({ webgl: "failed", webgpu: "failed", wasm: "measured" });
    expect(report.active).toBe("wasm");
  });
});

describe("lending the backends to some work", () => {
  it("comes back to the one that computed, and ends the others, even where the work fails", async () => {
    const lending = manager();
    const active = await lending.lend(async (lent, before) => {
      await lent.activate("cpu");
      return before;
    });
    expect([active, host.active]).toEqual(["wasm", "wasm"]);
    expect([released, host.dropped]).toEqual([1, ["webgpu", "webgl", "cpu"]]);
    await expect(lending.lend(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(host.active).toBe("wasm");
  });
});

describe("moving on", () => {
  it("takes the next fastest of those measured, and lets go of what lived on the lost one", async () => {
    host.presence.webgl = present;
    host.presence.webgpu = present;
    Object.assign(host.medians, { wasm: 5, webgl: 3, webgpu: 2 });
    const choosing = manager();
    await choosing.measure(calm);
    expect(await choosing.moveOn("lost")).toBe("webgl");
    expect(await choosing.moveOn("lost")).toBe("wasm");
    expect(released).toBe(3);
    expect(states(choosing.report())).toMatchObject({ webgpu: "failed", webgl: "failed" });
  });

  it("says that the forced backend was refused once it is lost", async () => {
    host.presence.webgl = present;
    const forced = manager({ forced: "webgl" });
    await forced.ensure();
    await forced.moveOn("lost");
    expect(choice(forced.report())).toEqual({ active: "wasm", chosenBy: "fallback", refused: "webgl" });
  });

  it("ends in backend-lost when nothing is left", async () => {
    const choosing = manager({ forced: "cpu" });
    await choosing.ensure();
    host.broken.add("wasm");
    await expect(choosing.moveOn("lost")).rejects.toMatchObject({ reason: "backend-lost" });
  });
});

describe("the backend that trains", () => {
  it("is the one that computes, made able to train, before anything is measured", async () => {
    const choosing = manager();
    expect(await choosing.ensure("training")).toBe("wasm");
    expect(host.activated).toEqual(["wasm"]);
    expect(host.prepared).toEqual(["wasm"]);
    expect(choosing.report()).toMatchObject({ active: "wasm", training: "wasm" });
  });

  it("is the forced one", async () => {
    host.presence.webgl = software;
    const forced = manager({ forced: "webgl" });
    expect(await forced.ensure("training")).toBe("webgl");
    await forced.measure(calm);
    expect(forced.report()).toMatchObject({ active: "webgl", training: "webgl", chosenBy: "forced" });
  });

  it("may be another than the one for single images, and each job finds its own", async () => {
    host.presence.webgl = present;
    Object.assign(host.medians, { wasm: 2, webgl: 5 });
    Object.assign(host.trainTimes, { wasm: 30, webgl: 9 });
    const choosing = manager();
    const report = await choosing.measure(calm);
    expect(report).toMatchObject({ active: "wasm", training: "webgl" });
    expect(host.active).toBe("wasm");
    expect(await choosing.ensure("training")).toBe("webgl");
    expect(host.active).toBe("webgl");
    expect(await choosing.ensure()).toBe("wasm");
    expect(host.active).toBe("wasm");
    expect([released, trainingReleased]).toEqual([0, 0]);
  });

  it("changes when another is measured to be faster, after its run was let go of", async () => {
    host.presence.webgl = present;
    Object.assign(host.medians, { wasm: 2, webgl: 5 });
    Object.assign(host.trainTimes, { wasm: 30, webgl: 9 });
    const choosing = manager();
    await choosing.ensure("training");
    await choosing.measure(calm);
    expect([released, trainingReleased]).toEqual([0, 1]);
    expect(choosing.report()).toMatchObject({ active: "wasm", training: "webgl" });
    expect(host.dropped).not.toContain("webgl");
  });

  it("isn't one whose training can't be timed", async () => {
    host.presence.webgl = present;
    Object.assign(host.medians, { wasm: 5, webgl: 2 });
    host.measure = async () => ({
      medianMs: host.medians[host.active ?? "cpu"] ?? 0,
      trainMs: host.active === "webgl" ? null : 50,
    });
    const report = await manager().measure(calm);
    expect(report).toMatchObject({ active: "webgl", training: "wasm" });
  });

  it("is replaced alone when it is lost, and the single images stay where they were", async () => {
    host.presence.webgl = present;
    Object.assign(host.medians, { wasm: 2, webgl: 5 });
    Object.assign(host.trainTimes, { wasm: 30, webgl: 9 });
    const choosing = manager();
    await choosing.measure(calm);
    await choosing.ensure("training");
    expect(await choosing.moveOn("lost", "training")).toBe("wasm");
    expect([released, trainingReleased]).toEqual([0, 1]);
    expect(choosing.report()).toMatchObject({ active: "wasm", training: "wasm", chosenBy: "measured" });
  });

  it("takes the single images along when it is lost, if these were there too", async () => {
    host.presence.webgl = present;
    const choosing = manager({ forced: "webgl" });
    await choosing.ensure("training");
    expect(await choosing.moveOn("lost", "training")).toBe("wasm");
    expect([released, trainingReleased]).toEqual([1, 1]);
    expect(choice(choosing.report())).toEqual({ active: "wasm", chosenBy: "fallback", refused: "webgl" });
  });
});

describe("a cached choice for training", () => {
  const cached = {
    active: "wasm" as const,
    candidates: [
      { name: "webgl" as const, state: "measured" as const, medianMs: 9, trainMs: 3, detail: "a card" },
      { name: "wasm" as const, state: "measured" as const, medianMs: 5, trainMs: 8, detail: "" },
    ],
  };

  it("is looked for only when something trains", async () => {
    host.presence.webgl = present;
    const again = manager({ cached });
    await again.ensure();
    expect(again.report()).toMatchObject({ active: "wasm", training: "webgl", chosenBy: "cached" });
    expect(host.activated).toEqual(["wasm"]);
    expect(await again.ensure("training")).toBe("webgl");
  });

  it("is forgotten with another card", async () => {
    host.presence.webgl = { ...software, detail: "another card" };
    const again = manager({ cached });
    expect(await again.ensure("training")).toBe("wasm");
    expect(states(again.report())).toMatchObject({ webgl: "software", wasm: "measured" });
  });
});

describe("looking again at a cached choice", () => {
  const cached = {
    active: "wasm" as const,
    candidates: [
      { name: "webgl" as const, state: "absent" as const, medianMs: null, trainMs: null, detail: "none" },
      { name: "wasm" as const, state: "measured" as const, medianMs: 5, trainMs: 8, detail: "" },
    ],
  };
  const again = () => manager({ cached }).recheck(calm);

  it("changes nothing where all is as it was", async () => {
    Object.assign(host.medians, { wasm: 12 });
    Object.assign(host.trainTimes, { wasm: 6 });
    expect(choice(await again())).toEqual({ active: "wasm", chosenBy: "cached", refused: null });
  });

  it.each<[string, () => void]>([
    ["a backend takes much longer", () => Object.assign(host.medians, { wasm: 13 })],
    ["a training step takes much longer", () => Object.assign(host.trainTimes, { wasm: 21 })],
    ["a graphics card has come", () => Object.assign(host.presence, { webgl: present })],
  ])("measures anew where %s", async (_, change) => {
    Object.assign(host.medians, { wasm: 5 });
    Object.assign(host.trainTimes, { wasm: 8 });
    change();
    expect(await again()).toMatchObject({ active: "wasm", chosenBy: "measured" });
  });

  it("does nothing for a choice that wasn't kept", async () => {
    expect(choice(await manager().recheck(calm))).toMatchObject({ chosenBy: "fallback" });
  });
});
