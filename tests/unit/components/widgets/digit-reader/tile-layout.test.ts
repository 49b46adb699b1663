import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAP_LAYERS } from "@/components/widgets/digit-reader/digit-layers";
import { cellAt, tileLayout, windowBox } from "@/components/widgets/digit-reader/tile-layout";
import { greyScales, paintTiles } from "@/components/widgets/digit-reader/tile-pixels";

const places = fc.constantFrom(...MAP_LAYERS).chain((layer) =>
  fc.record({
    layer: fc.constant(layer),
    columns: fc.constantFrom(8, 16).map((columns) => Math.min(columns, layer.channels)),
    channel: fc.nat(layer.channels - 1),
    row: fc.nat(layer.height - 1),
    column: fc.nat(layer.width - 1),
  }),
);

describe("tileLayout", () => {
  it("gives whole pixels and tiles that don't overlap", () => {
    fc.assert(
      fc.property(places, ({ layer, columns }) => {
        const layout = tileLayout(layer, columns);
        expect([layout.cell, layout.margin, layout.pitch].every(Number.isInteger)).toBe(true);
        expect(layout.cell * layer.width + 2 * layout.margin).toBe(layout.pitch);
        expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(layer.channels);
      }),
    );
  });
});

describe("cellAt", () => {
  it("finds the cell whose box holds the point", () => {
    fc.assert(
      fc.property(places, ({ layer, columns, ...cell }) => {
        const layout = tileLayout(layer, columns);
        const box = windowBox(layout, { ...cell, size: 1 });
        const middle = (start: string, extent: string) =>
          (Number.parseFloat(start) + Number.parseFloat(extent) / 2) / 100;
        const found = cellAt(layer, layout, middle(box.left, box.width), middle(box.top, box.height));
        expect(found).toEqual(cell);
      }),
    );
  });

  it("stays inside the layer for any point", () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(places, share, share, ({ layer, columns }, x, y) => {
        const { channel, row, column } = cellAt(layer, tileLayout(layer, columns), x, y);
        const isInside = (index: number, count: number) => index >= 0 && index < count;
        expect(isInside(channel, layer.channels)).toBe(true);
        expect(isInside(row, layer.height) && isInside(column, layer.width)).toBe(true);
      }),
    );
  });
});

describe("paintTiles", () => {
  it("puts the grey of each cell on all its pixels, zero mid-grey where values have a sign", () => {
    fc.assert(
      fc.property(places, ({ layer, columns, channel, row, column }) => {
        const layout = tileLayout(layer, columns);
        const values = new Float32Array(layer.height * layer.width * layer.channels);
        values[(row * layer.width + column) * layer.channels + channel] = 2;
        const pixels = new Uint32Array(layout.width * layout.height);
        paintTiles(pixels, layer, layout, values, greyScales(layer, values, "layer"));
        const white = pixels.filter((word) => word === 0xffffffff).length;
        const zero = layer.work === "weighted" ? 0xff808080 : 0xff000000;
        const dark = pixels.filter((word) => word === zero).length;
        expect({ white, dark }).toEqual({
          white: layout.cell ** 2,
          dark: (values.length - 1) * layout.cell ** 2,
        });
      }),
      { numRuns: 30 },
    );
  });
});
