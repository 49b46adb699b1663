import "@tensorflow/tfjs-backend-cpu";
import { io, setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { WEIGHT_ENCODINGS } from "@/lib/tf/model-format/weight-encoding";
import {
  decodeWeights,
  encodeWeights,
  modelJsonText,
  parseManifest,
  weightFiles,
} from "@/lib/tf/model-format/weights-manifest";
import { fileProblem } from "./file-problem";

/** Arrays of up to three axes, with numbers such as weights have. */
const arrays = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .chain((shapes) =>
    fc.tuple(
      ...shapes.map((shape, index) => {
        const size = shape.reduce((product, side) => product * side, 1);
        return fc
          .float32Array({
            noNaN: true,
            noDefaultInfinity: true,
            min: -9,
            max: 9,
            minLength: size,
            maxLength: size,
          })
          .map((values) => ({ name: `layer${index}/kernel`, shape, values }));
      }),
    ),
  );

const parse = (weights: unknown) =>
  parseManifest(JsonObject.parse("model.json", JSON.stringify({ weightsManifest: [{ weights }] })));

describe("the weights that a manifest lists", () => {
  beforeAll(async () => {
    await setBackend("cpu");
  });

  it("are decoded to the very numbers that TensorFlow.js decodes, in every encoding", () => {
    fc.assert(
      fc.property(arrays, fc.constantFrom(...WEIGHT_ENCODINGS), (weights, encoding) => {
        const { entries, bytes } = encodeWeights(weights, encoding);
        const json = modelJsonText({}, "test", entries);
        const theirs = io.decodeWeights(bytes.buffer, JSON.parse(json).weightsManifest[0].weights);
        const ours = decodeWeights(parseManifest(JsonObject.parse("model.json", json)), bytes, "weights.bin");
        expect(ours.map(({ name, shape, values }) => ({ name, shape, values: [...values] }))).toEqual(
          Object.entries(theirs).map(([name, tensor]) => ({
            name,
            shape: tensor.shape,
            values: [...tensor.dataSync()],
          })),
        );
      }),
    );
  });

  it("may each have an encoding of their own, at any place in the file", () => {
    const encoded = WEIGHT_ENCODINGS.toReversed().map((encoding, index) =>
      encodeWeights([{ name: `w${index}`, shape: [3], values: Float32Array.of(-1, 0, 1) }], encoding),
    );
    const bytes = Uint8Array.from(encoded.flatMap((part) => [...part.bytes]));
    const decoded = decodeWeights(
      encoded.flatMap((part) => part.entries),
      bytes,
      "weights.bin",
    );
    for (const { values } of decoded) expect([...values]).toEqual([-1, expect.closeTo(0, 2), 1]);
  });

  it("may stand in several groups", () => {
    const group = (name: string) => ({
      paths: [`${name}.bin`],
      weights: [{ name, shape: [2], dtype: "float32" }],
    });
    const json = JSON.stringify({ weightsManifest: [group("a"), group("b")] });
    const entries = parseManifest(JsonObject.parse("model.json", json));
    expect(entries.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(weightFiles(JsonObject.parse("model.json", json))).toEqual(["a.bin", "b.bin"]);
  });

  const good = { name: "w", shape: [2], dtype: "float32" };
  const levels = { dtype: "uint8", min: 0, scale: 1 };
  it.each([
    ["no name", { ...good, name: undefined }, "name must be a text"],
    [
      "a side that isn't whole",
      { ...good, shape: [2.5] },
      "shape must be a list, each a whole number from 0",
    ],
    ["a negative side", { ...good, shape: [-1] }, "shape must be a list"],
    [
      "a shape that is a text",
      { ...good, shape: "2" },
      'shape must be a list, each a whole number from 0 to 2147483647, not "2"',
    ],
    ["whole numbers in memory", { ...good, dtype: "int32" }, 'dtype must be "float32", not "int32"'],
    [
      "an unknown encoding",
      { ...good, quantization: { ...levels, dtype: "int4" } },
      '.quantization.dtype must be "float16" or "uint16" or "uint8", not "int4"',
    ],
    [
      "no scale",
      { ...good, quantization: { dtype: "uint8", min: 0 } },
      "quantization.scale must be a finite number, not left out",
    ],
    [
      "an endless minimum",
      { ...good, quantization: { ...levels, min: null } },
      "quantization.min must be a finite number, not null",
    ],
    [
      "another kind of number before",
      { ...good, quantization: { ...levels, original_dtype: "int32" } },
      'original_dtype must be "float32"',
    ],
    [
      "no quantization where one is announced",
      { ...good, quantization: 8 },
      "quantization must be an object, not 8",
    ],
  ])("are refused with %s", (_, entry, rule) => {
    expect(fileProblem(() => parse([entry]))).toEqual({
      reason: "malformed",
      file: "model.json",
      rule: expect.stringContaining(rule),
    });
  });

  it("are refused when two have the same name", () => {
    const rule = 'weightsManifest[0].weights[1].name stands twice: "w"';
    expect(fileProblem(() => parse([good, good]))).toEqual({ reason: "malformed", file: "model.json", rule });
  });

  it("are refused when the file has fewer or more bytes than their shapes and encodings ask for", () => {
    const entries = parse([good, { ...good, name: "v", quantization: levels }]);
    for (const bytes of [0, 9, 11]) {
      expect(fileProblem(() => decodeWeights(entries, new Uint8Array(bytes), "weights.bin"))).toEqual({
        reason: "wrong-length",
        file: "weights.bin",
        bytes,
        expectedBytes: 10,
      });
    }
  });

  it("are refused without taking memory when their shapes ask for more than there could be", () => {
    const entries = parse([{ ...good, shape: [2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1] }]);
    expect(fileProblem(() => decodeWeights(entries, new Uint8Array(8), "weights.bin"))).toMatchObject({
      reason: "wrong-length",
      bytes: 8,
    });
  });

  it.each([
    ["float16", [0, 0x7c], Number.POSITIVE_INFINITY],
    ["float16", [1, 0x7c], Number.NaN],
    ["uint8", [255], Number.POSITIVE_INFINITY],
  ])("are refused when a number in %s, %j, is none", (dtype, bytes, value) => {
    const entries = parse([{ ...good, shape: [1], quantization: { dtype, min: 0, scale: 1e300 } }]);
    expect(fileProblem(() => decodeWeights(entries, Uint8Array.from(bytes), "weights.bin"))).toEqual({
      reason: "not-finite",
      array: "w",
      index: 0,
      value,
    });
  });
});
