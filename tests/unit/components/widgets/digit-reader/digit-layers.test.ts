import { describe, expect, it } from "vitest";
import { DIGIT_LAYERS, digitLayer, layerShapeText } from "@/components/widgets/digit-reader/digit-layers";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";

describe("DIGIT_LAYERS", () => {
  it("has the names and shapes of the digits network", () => {
    const rows = network(digits.layers, digits.inputShape).rows.filter(({ name }) => name !== "flatten");
    const shapes = rows.map(({ name, outputShape }) => ({ name, shape: outputShape }));
    const shown = DIGIT_LAYERS.slice(1).map(({ name, height, width, channels }) => ({
      name,
      shape: height === 1 ? [channels] : [height, width, channels],
    }));
    expect(shown).toEqual(shapes);
  });

  it("moves each window exactly over the layer it comes from", () => {
    for (const layer of DIGIT_LAYERS.slice(1)) {
      const last = (layer.height - 1) * layer.stride + layer.window;
      expect({ name: layer.name, last }).toEqual({ name: layer.name, last: digitLayer(layer.from).height });
    }
  });

  it("writes shapes as height × width × channels", () => {
    expect(layerShapeText(digitLayer("conv2"))).toBe("8 × 8 × 16");
    expect(layerShapeText(digitLayer("softmax"))).toBe("10");
  });
});
