import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type ArchitecturesState,
  architecturesModel,
} from "@/components/widgets/architectures/architectures.model";
import { BEST, COMPARED } from "@/components/widgets/architectures/compared";
import { isPossible, networkOf } from "@/components/widgets/digit-trainer/own-network";
import { LOCALES } from "@/lib/course/locales";
import { network } from "@/lib/nn/network";
import { ARCHITECTURE_BODIES, ARCHITECTURES, architecture } from "@/lib/nn/networks/architectures";
import record from "@/lib/nn/networks/architectures.json";

describe("the record of the comparison", () => {
  it("is of the networks as they are, priced by the ledger", () => {
    const priced = ARCHITECTURES.map((id) => {
      const { layers, inputShape } = architecture(id);
      const { params, multiplyAdds } = network(layers, inputShape).totals;
      return { id, params, multiplyAdds };
    });
    expect(record.networks.map(({ id, params, multiplyAdds }) => ({ id, params, multiplyAdds }))).toEqual(
      priced,
    );
  });

  it("has each network from three seeds, as many images for all, and the command that made it", () => {
    expect(new Set(record.seeds).size).toBe(3);
    expect(record.images).toBe(record.steps * record.batch);
    expect(record.command).toBe("npm run train -- architectures");
    for (const { correct, relativeTime } of record.networks) {
      expect(correct).toHaveLength(record.seeds.length);
      expect(Math.max(...correct)).toBeLessThanOrEqual(record.tested);
      expect(relativeTime).toBeGreaterThan(0);
    }
    expect(record.networks[0]?.relativeTime).toBe(1);
  });
});

describe("the networks compared", () => {
  it.each(ARCHITECTURES)("%s can be trained in the page, as it was measured", (id) => {
    expect(isPossible(ARCHITECTURE_BODIES[id])).toBe(true);
    expect(networkOf(ARCHITECTURE_BODIES[id])).toEqual(architecture(id));
  });

  it("are each within their range, and the best is the best", () => {
    for (const { mean, least, most } of COMPARED) {
      expect(least).toBeLessThanOrEqual(mean);
      expect(most).toBeGreaterThanOrEqual(mean);
      expect(BEST.mean).toBeGreaterThanOrEqual(mean);
    }
  });

  it.each(LOCALES)("have in the prose in %s the parameters that the ledger counts", (locale) => {
    const source = readFileSync(`content/${locale}/convolution/chapter.mdx`, "utf8");
    const slide = source.slice(
      source.indexOf('<Slide id="build-your-own"'),
      source.indexOf('<Slide id="recap"'),
    );
    const stated = COMPARED.slice(0, 4).map(({ params }) => params.toLocaleString(locale));
    expect(stated.filter((number) => !slide.includes(number))).toEqual([]);
  });
});

describe("what the prose says of the measurements", () => {
  const of = (id: string) => {
    const found = COMPARED.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it("holds: convolution beats dense, two blocks beat one, no pooling wins by about a point at a higher price", () => {
    const [dense, one, two, none] = [of("dense"), of("one-block"), of("two-blocks"), of("no-pooling")];
    expect(one.least).toBeGreaterThan(dense.most);
    expect(two.least).toBeGreaterThan(one.most);
    expect(BEST.id).toBe("no-pooling");
    expect(none.mean - two.mean).toBeLessThan(0.015);
    expect(none.params / two.params).toBeGreaterThan(10);
    expect(none.multiplyAdds / two.multiplyAdds).toBeGreaterThan(4);
  });

  it("holds: the normalised network moves by more than what separates it from the plain one", () => {
    const [plain, normalised] = [of("two-blocks"), of("normalised")];
    expect(normalised.most - normalised.least).toBeGreaterThan(Math.abs(normalised.mean - plain.mean));
  });
});

describe("the demo of the comparison", () => {
  const start = architecturesModel.init({ trainer: "build-your-own" });

  it("shows no measurement to who hasn't bet", () => {
    expect(architecturesModel.reducer(start, { type: "show" })).toEqual(start);
    const bet = architecturesModel.reducer(start, { type: "bet", on: "dense" });
    expect(architecturesModel.reducer(bet, { type: "show" })).toEqual({ bet: "dense", shown: true });
  });

  it("takes its own states from an address, and no others", () => {
    const states: ArchitecturesState[] = [start, { bet: "one-block", shown: true }];
    for (const state of states) expect(architecturesModel.schema.safeParse(state).success).toBe(true);
    expect(architecturesModel.schema.safeParse({ bet: "resnet", shown: false }).success).toBe(false);
  });
});
