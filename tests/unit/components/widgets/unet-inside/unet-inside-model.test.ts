import { describe, expect, it } from "vitest";
import {
  LAYERS,
  PARTS,
  type UnetInsideAction,
  type UnetInsideState,
  unetInsideModel,
} from "@/components/widgets/unet-inside/unet-inside.model";
import { unetInsideProps } from "@/components/widgets/unet-inside/unet-inside.props";

const { init, reducer, schema } = unetInsideModel;
const start = init(unetInsideProps.parse({ text: "pomme rouge" }));
const doing = (...actions: UnetInsideAction[]): UnetInsideState => actions.reduce(reducer, start);

describe("the state of the opened network", () => {
  it("starts as the chapter has it, and is a state that a link can carry", () => {
    expect(start).toMatchObject({ text: "pomme rouge", time: 0.5, part: "overview" });
    for (const part of PARTS) expect(schema.safeParse({ ...start, part }).success).toBe(true);
    for (const layer of LAYERS) expect(schema.safeParse({ ...start, layer }).success).toBe(true);
  });

  it.each([
    { part: "attention" },
    { time: 1.5 },
    { layer: "down7" },
    { map: 96 },
    { map: 0.5 },
    { seed: 0 },
    { text: "x".repeat(81) },
    { more: 1 },
  ])("refuses %o", (wrong) => {
    expect(schema.safeParse({ ...start, ...wrong }).success).toBe(false);
  });

  it("opens a part of the network among its maps", () => {
    expect(doing({ type: "open", layer: "middle1" })).toMatchObject({ part: "maps", layer: "middle1" });
  });

  it("changes one word and keeps the other, in the reader's language", () => {
    const violet = { type: "choose-words", words: { colour: "violet" }, locale: "fr" } as const;
    expect(doing(violet).text).toBe("pomme violette");
    expect(doing({ ...violet, locale: "en" }).text).toBe("violet apple");
    expect(doing({ type: "choose-words", words: { fruit: null }, locale: "fr" }).text).toBe("rouge");
    expect(doing({ type: "choose-words", words: { fruit: null, colour: null }, locale: "fr" }).text).toBe("");
  });

  it("keeps the time in hundredths from 0 to 1, and the map among those that there are", () => {
    expect(doing({ type: "set-time", time: 0.123456 }).time).toBe(0.12);
    expect(doing({ type: "set-time", time: 7 }).time).toBe(1);
    expect(doing({ type: "set-time", time: Number.NaN }).time).toBe(0);
    expect(doing({ type: "choose-map", map: 400 }).map).toBe(95);
    expect(doing({ type: "choose-map", map: -1 }).map).toBe(0);
  });

  it("stays a state that a link can carry whatever is done", () => {
    const end = doing(
      { type: "choose-part", part: "words" },
      { type: "choose-layer", layer: "in" },
      { type: "choose-scale", scale: "part" },
      { type: "choose-norm", norm: "2" },
      { type: "choose-swap", swap: "fruit" },
      { type: "new-picture" },
    );
    expect(schema.safeParse(end).success).toBe(true);
    expect(end.seed).toBe(8);
    expect(reducer({ ...start, seed: 9999 }, { type: "new-picture" }).seed).toBe(1);
  });
});
