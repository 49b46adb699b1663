import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { digits } from "@/lib/nn/networks/digits";
import type { PickedFile } from "@/lib/tf/model-archive/model-parts";
import { packModel } from "@/lib/tf/model-archive/pack-model";
import { MODEL_LIMIT_BYTES, unpackModel } from "@/lib/tf/model-archive/unpack-model";
import { trainedDigits } from "./trained-models";

const PACKED = packModel(trainedDigits());
const FILES = unzipSync(PACKED);
const file = (name: string, bytes: Uint8Array | string = FILES[name] ?? ""): PickedFile => ({
  name,
  bytes: typeof bytes === "string" ? strToU8(bytes) : bytes,
});
const archive = (files: Zippable, level: 0 | 9 = 0) =>
  file("model.zip", zipSync(files, { mtime: "2026-11-24T10:00:00Z", level }));

/** What unpacking answers, in a line: the model's origin, or the reason why there is none. */
function outcome(picked: readonly PickedFile[]): string {
  const unpacked = unpackModel(picked);
  if (!unpacked.ok) return unpacked.problem.reason;
  return unpacked.trained === null ? "a model" : "a trained model";
}

function problem(picked: readonly PickedFile[]): unknown {
  const unpacked = unpackModel(picked);
  return unpacked.ok ? null : unpacked.problem;
}

interface Json {
  [field: string]: unknown;
  network: { layers: Record<string, unknown>[] };
  weightsManifest: { paths: string[]; weights: Record<string, unknown>[] }[];
}

/** The files with one of the JSON ones changed. */
function withJson(name: "model.json" | "training.json", change: (json: Json) => void): PickedFile[] {
  const json = JSON.parse(strFromU8(FILES[name] ?? new Uint8Array()));
  change(json);
  return Object.keys(FILES).map((other) => (other === name ? file(name, JSON.stringify(json)) : file(other)));
}

describe("a model that is brought back", () => {
  it("may be an archive under any name, in any folder, beside what systems add", () => {
    expect(outcome([file("lessons", PACKED)])).toBe("a trained model");
    const inFolder = Object.fromEntries(
      Object.entries(FILES).map(([name, bytes]) => [`my model/${name}`, bytes]),
    );
    const added = {
      "__MACOSX/my model/._model.json": strToU8("?"),
      "my model/.DS_Store": strToU8("?"),
      "my model/": strToU8(""),
    };
    expect(outcome([archive({ ...inFolder, ...added })])).toBe("a trained model");
    expect(outcome([archive({ ...FILES, "notes.txt": strToU8("see slide 12") })])).toBe("a trained model");
  });

  it("may be loose files, renamed by the browser or not, with the training or without", () => {
    const pair = [file("model.json"), file("weights.bin")];
    expect(outcome(pair)).toBe("a model");
    expect(outcome(pair.toReversed())).toBe("a model");
    expect(
      outcome([file("model (1).json", FILES["model.json"]), file("weights (3).bin", FILES["weights.bin"])]),
    ).toBe("a model");
    expect(outcome([file("m", FILES["model.json"]), file("w", FILES["weights.bin"])])).toBe("a model");
    expect(outcome([...pair, file("training.json"), file("optimiser.bin")])).toBe("a trained model");
  });

  it("may be the shipped one, in 8 bits", () => {
    const shipped = ["model.json", "weights.bin"].map((name) =>
      file(name, new Uint8Array(readFileSync(`public/models/digits/${name}`))),
    );
    const unpacked = unpackModel(shipped);
    expect(unpacked).toMatchObject({ ok: true, network: digits, trained: null });
  });

  it("may be in several files of weights, found by their names", () => {
    const weights = FILES["weights.bin"] ?? new Uint8Array();
    const [modelJson = file("")] = withJson("model.json", (json) => {
      for (const group of json.weightsManifest) group.paths = ["./shard1", "./shard2"];
    });
    const shards = [file("shard2", weights.subarray(1000)), file("shard1", weights.subarray(0, 1000))];
    expect(outcome([modelJson, ...shards])).toBe("a model");
    expect(problem([modelJson, ...shards.slice(0, 1)])).toEqual({ reason: "missing-file", file: "shard1" });
  });
});

describe("a file that is no model", () => {
  it("is told by what is missing", () => {
    expect(problem([file("photo.jpg", Uint8Array.of(0xff, 0xd8, 0xff))])).toEqual({
      reason: "not-an-archive",
      sizeBytes: 3,
    });
    expect(problem([file("empty.zip", "")])).toEqual({ reason: "not-an-archive", sizeBytes: 0 });
    expect(problem([])).toEqual({ reason: "missing-file", file: "model.json" });
    expect(problem([file("model.json")])).toEqual({ reason: "missing-file", file: "weights.bin" });
    expect(problem([file("training.json")])).toEqual({ reason: "missing-file", file: "model.json" });
    expect(problem([archive({})])).toEqual({ reason: "missing-file", file: "model.json" });
    const { "optimiser.bin": _, ...others } = FILES;
    expect(problem([archive(others)])).toEqual({ reason: "missing-file", file: "optimiser.bin" });
  });

  it("is told when it is a page that the server sent instead", () => {
    expect(problem([file("model.json", "<!doctype html>"), file("weights.bin")])).toEqual({
      reason: "malformed",
      file: "model.json",
      rule: "no JSON, or cut short",
    });
  });

  it("is refused when there are two models", () => {
    expect(
      problem([file("a.json", FILES["model.json"]), file("b.json", FILES["model.json"]), file("w")]),
    ).toEqual({
      reason: "malformed",
      file: "model.json",
      rule: "there are two, a.json and b.json",
    });
  });
});

describe("a model that can't be taken", () => {
  it("is too large: as picked, as unpacked, or as float32", () => {
    const limitBytes = 100_000;
    const answer = (picked: PickedFile[]) => unpackModel(picked, { limitBytes });
    expect(answer([file("a", new Uint8Array(limitBytes + 1))])).toMatchObject({
      problem: { reason: "too-large", sizeBytes: 100_001, limitBytes },
      message: "100001 bytes, at most 100000 are taken",
    });
    const zeros = archive({ ...FILES, "zeros.bin": new Uint8Array(limitBytes) });
    expect(answer([zeros])).toMatchObject({ problem: { reason: "too-large", limitBytes } });
    const wide = withJson("training.json", (json) => {
      json.network.layers = [{ kind: "flatten" }, { kind: "dense", units: 1000 }];
    });
    // 784 · 1000 weights and 1000 biases, of 4 bytes.
    expect(answer(wide)).toMatchObject({
      problem: { reason: "too-large", sizeBytes: 3_140_000 },
    });
  });

  it("is at most 64 MB", () => {
    expect(MODEL_LIMIT_BYTES).toBe(67_108_864);
    const bomb = archive({ "model.json": new Uint8Array(MODEL_LIMIT_BYTES + 1) }, 9);
    expect(bomb.bytes.length).toBeLessThan(70_000);
    expect(problem([bomb])).toEqual({
      reason: "too-large",
      sizeBytes: MODEL_LIMIT_BYTES + 1,
      limitBytes: MODEL_LIMIT_BYTES,
    });
  });

  it("comes from a later version of the site", () => {
    const later = withJson("training.json", (json) => {
      json.version = 2;
      json.network = { layers: [] };
    });
    expect(problem(later)).toEqual({ reason: "wrong-version", version: 2, supported: 1 });
  });

  it("has a layer that can't be built, in its record or, without one, in its topology", () => {
    const changed = withJson("training.json", (json) => {
      json.network.layers[0] = { kind: "conv3d", name: "conv1" };
    });
    expect(problem(changed)).toEqual({
      reason: "unsupported-layer",
      layer: "conv1",
      kind: "conv3d",
      option: null,
    });
    const modelJson = strFromU8(FILES["model.json"] ?? new Uint8Array()).replace(
      "MaxPooling2D",
      "MaxPooling3D",
    );
    expect(problem([file("model.json", modelJson), file("weights.bin")])).toMatchObject({
      reason: "unsupported-layer",
      layer: "pool1",
      kind: "MaxPooling3D",
    });
  });

  it("has weights of another network, too few bytes, or a number that is none", () => {
    const narrower = withJson("training.json", (json) => {
      json.network.layers[7] = { kind: "dense", name: "logits", units: 9 };
    });
    expect(problem(narrower)).toEqual({
      reason: "wrong-network",
      array: "logits/kernel",
      found: "256×10",
      expected: "256×9",
    });
    const weights = FILES["weights.bin"] ?? new Uint8Array();
    expect(problem([archive({ ...FILES, "weights.bin": weights.subarray(4) })])).toEqual({
      reason: "wrong-length",
      file: "weights.bin",
      bytes: 23_972,
      expectedBytes: 23_976,
    });
    const numbers = new Float32Array(weights.slice().buffer);
    numbers[801] = Number.NaN;
    expect(problem([archive({ ...FILES, "weights.bin": new Uint8Array(numbers.buffer) })])).toEqual({
      reason: "not-finite",
      array: "conv2/kernel",
      index: 801 - 208,
      value: Number.NaN,
    });
  });

  it.each<[string, unknown, string]>([
    ["optimiser", "lbfgs", 'optimiser must be "sgd" or "momentum" or "rmsprop" or "adam", not "lbfgs"'],
    ["learningRate", 11, "learningRate must be a number above 0 up to 10, not 11"],
    ["batch", 0, "batch must be a whole number from 1 to 1024, not 0"],
    ["seed", 0.5, "seed must be a whole number"],
    ["step", -1, "step must be a whole number from 0"],
    ["data", "cats", 'data must be "digits" or "fashion" or "own", not "cats"'],
    ["validateEvery", null, "validateEvery must be a whole number from 0"],
    ["accuracy", 97, "accuracy must be a number from 0 up to 1, or null, not 97"],
    ["date", "2026-13-41T00:00:00Z", "date must be a date such as"],
    ["version", "1", "version must be a whole number"],
    ["network", [], "network must be an object, not a list of 0"],
    ["optimiserArrays", {}, "optimiserArrays must be a list, not an object"],
  ])("has a record of its training with a wrong %s", (field, value, rule) => {
    const changed = withJson("training.json", (json) => {
      json[field] = value;
    });
    expect(problem(changed)).toEqual({
      reason: "malformed",
      file: "training.json",
      rule: expect.stringContaining(rule),
    });
  });
});

describe("unpackModel", () => {
  const names = fc.constantFrom("model.json", "weights.bin", "training.json", "a.zip", "");

  it("answers with a value whatever the bytes are", () => {
    const picked = fc.array(fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 200 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(picked, (files) => {
        expect(unpackModel(files).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("answers with a value whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (model, training) => {
        const files = [
          file("model.json", JSON.stringify(model)),
          file("training.json", JSON.stringify(training)),
        ];
        expect(unpackModel([...files, file("weights.bin")]).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("answers with a value whichever field of a model's JSON is replaced by whatever", () => {
    const name = fc.constantFrom<"model.json" | "training.json">("model.json", "training.json");
    fc.assert(
      fc.property(name, fc.nat(), fc.jsonValue(), (changedFile, place, value) => {
        const picked = withJson(changedFile, (json) => {
          const places = everyPlace(json);
          const [parent, key] = places[place % places.length] as (typeof places)[number];
          parent[key] = value;
        });
        expect(outcome(picked)).toMatch(/^[a-z- ]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it("says that the file is damaged wherever it was cut", () => {
    fc.assert(
      fc.property(fc.nat(PACKED.length - 1), (length) => {
        const reason = outcome([file("model.zip", PACKED.subarray(0, length))]);
        expect(reason).toBe(length < 22 ? "not-an-archive" : "damaged");
      }),
    );
  });

  it("never gives a model with other numbers when bytes of an archive were changed", () => {
    const flips = fc.array(fc.tuple(fc.nat(PACKED.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    const intact = unpackModel([file("model.zip", PACKED)]);
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = PACKED.slice();
        for (const [at, flip] of changes) bytes[at] = (bytes[at] ?? 0) ^ flip;
        const unpacked = unpackModel([file("model.zip", bytes)]);
        // What isn't covered by a checksum: times, versions and the like, which change nothing, and names.
        if (unpacked.ok && unpacked.trained !== null) expect(unpacked).toEqual(intact);
      }),
      { numRuns: 300 },
    );
  });
});

type Parent = Record<string, unknown>;

/** Every field of every object and list in JSON: where it is, and its key. */
function everyPlace(json: Parent): [parent: Parent, key: string][] {
  return Object.entries(json).flatMap(([key, value]) => [
    [json, key] as [Parent, string],
    ...(typeof value === "object" && value !== null ? everyPlace(value as Parent) : []),
  ]);
}
