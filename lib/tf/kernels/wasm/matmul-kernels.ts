/** Matrix products for the WebAssembly backend, on the team's threads: what the backend itself does slowly when one is transposed. */

import { _FusedMatMul, BatchMatMul, type TensorInfo } from "@tensorflow/tfjs-core";
import { activationRange } from "./activation-range";
import { matrixWindow } from "./image-window";
import { sumParts } from "./kernel-team";
import { convolveOnTeam, filterGradientOnTeam } from "./team-convolution";
import type { TeamKernel, WasmCall } from "./team-kernel";

interface Attrs {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly activation?: string | null;
}

const FLOAT_BYTES = 4;

/** `a` `[…, rows, inner]` · `b` `[…, inner, columns]`, either given transposed → `[…, rows, columns]`. */
export const batchMatMulKernel: TeamKernel = {
  kernelName: BatchMatMul,
  run: (call) => multiply(call, 0, activationRange("linear")),
};

/** {@link batchMatMulKernel}, a bias `[columns]` and an activation that only cuts off. */
export const fusedMatMulKernel: TeamKernel = {
  kernelName: _FusedMatMul,
  run(call) {
    const { activation, transposeB } = call.attrs as unknown as Attrs;
    const { b, bias } = call.inputs;
    const columns = b?.shape.at(transposeB ? -2 : -1);
    const range = activationRange(activation ?? "linear");
    if (!range || (bias && (bias.shape.length !== 1 || bias.shape[0] !== columns))) return null;
    return multiply(call, bias ? call.address(bias) : 0, range);
  },
};

function multiply(call: WasmCall, bias: number, range: readonly [number, number] | null): TensorInfo | null {
  // The inputs that the two operations above have.
  const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
  const { transposeA, transposeB } = call.attrs as unknown as Attrs;
  const outer = a.shape.slice(0, -2);
  const isAlike =
    outer.join() === b.shape.slice(0, -2).join() && a.dtype === "float32" && b.dtype === "float32";
  if (!isAlike || !range || (transposeA && (transposeB || bias !== 0))) return null;
  const [first = 1, second = 1] = a.shape.slice(-2);
  const rows = transposeA ? second : first;
  const inner = transposeA ? first : second;
  const columns = b.shape.at(transposeB ? -2 : -1) ?? 1;
  const output = call.makeOutput([...outer, rows, columns]);
  const [aStart, bStart, outputStart] = [call.address(a), call.address(b), call.address(output)];
  const products = outer.reduce((count, side) => count * side, 1);
  for (let index = 0; index < products; index++) {
    multiplyOne(call, {
      left: aStart + index * rows * inner * FLOAT_BYTES,
      right: bStart + index * inner * columns * FLOAT_BYTES,
      target: outputStart + index * rows * columns * FLOAT_BYTES,
      rows,
      inner,
      columns,
      bias,
      range,
    });
  }
  return output;
}

/** One product: its sizes, and the addresses of the two matrices, of the bias (or 0) and of the result. */
interface Product {
  readonly left: number;
  readonly right: number;
  readonly target: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly bias: number;
  readonly range: readonly [number, number];
}

function multiplyOne({ team, attrs }: WasmCall, product: Product): void {
  const { left, right, target, rows, inner, columns, bias, range } = product;
  const { transposeA, transposeB } = attrs as unknown as Attrs;
  if (transposeA) {
    const parts = partsOf(inner);
    const window = matrixWindow(parts, inner / parts, rows);
    filterGradientOnTeam(team, window, { images: left, gradient: right, filters: columns, output: target });
    return;
  }
  convolveOnTeam(team, {
    window: matrixWindow(1, rows, inner),
    images: left,
    filter: right,
    filters: columns,
    packing: transposeB ? "turned" : "plain",
    bias,
    output: target,
    range,
  });
}

/** A sum over `inner` rows is cut into equal parts, where there are such. */
function partsOf(inner: number): number {
  for (let parts = sumParts(inner); parts > 1; parts--) if (inner % parts === 0) return parts;
  return 1;
}
