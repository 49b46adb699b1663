import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import { FACTS_FILE, factsToJson, parseFacts } from "@/lib/tools/classifier/training-facts";

const SHIPPED = readFileSync(`public/models/digits/${FACTS_FILE}`, "utf8");

describe("the facts of a training run", () => {
  it("are read as they were written", () => {
    expect(factsToJson(parseFacts(SHIPPED))).toBe(SHIPPED);
  });

  it.each(IMAGE_SETS)("are those that the card of the shipped model of %s tells", (id) => {
    const facts = parseFacts(readFileSync(`public/models/${id}/${FACTS_FILE}`, "utf8"));
    const card = readFileSync(`public/models/${id}/CARD.md`, "utf8");
    expect(card).toContain(`Seed ${facts.seed}.`);
    expect(card).toContain(`${facts.minutes.toFixed(1)} minutes, ${facts.examplesPerSecond} examples/s`);
    expect(card).toContain(`learning rate ${facts.learningRate}`);
    expect(card).toContain(`after epoch ${facts.epoch}.`);
    expect(card).toContain(`as float32: \`${facts.float32Sha256}\``);
  });

  it("are refused when one is missing or no number", () => {
    expect(() => parseFacts(SHIPPED.replace('"epoch":', '"era":'))).toThrow(
      "training-run.json: epoch must be a whole number",
    );
    expect(() => parseFacts(SHIPPED.replace("0.003", '"0.003"'))).toThrow(
      'learningRate must be a finite number, not "0.003"',
    );
  });
});
