import { describe, expect, it } from "vitest";
import { cellPlace, figurePlaces } from "@/lib/quiz/figure";

describe("the places of a figure", () => {
  it("are the cells of a grid, in row order", () => {
    const figure = { kind: "grid", caption: "An image", rows: 2, columns: 3 } as const;
    expect(figurePlaces(figure)).toEqual(["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"]);
    expect(figurePlaces(figure)).toContain(cellPlace(1, 2));
  });

  it("are the layers of a network", () => {
    const layers = [
      { id: "conv1", label: "Convolution", shape: [24, 24, 8] },
      { id: "logits", label: "Dense", shape: [10] },
    ];
    expect(figurePlaces({ kind: "network", caption: "A network", layers })).toEqual(["conv1", "logits"]);
  });

  it("are the kernels of a bank", () => {
    const kernels = [
      { id: "a", label: "A", weights: [[1]] },
      { id: "b", label: "B", weights: [[-1]] },
    ];
    expect(figurePlaces({ kind: "kernels", caption: "Two kernels", kernels })).toEqual(["a", "b"]);
  });
});
