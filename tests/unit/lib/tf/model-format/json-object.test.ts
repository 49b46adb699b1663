import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonObject, listOf, oneOf, shortText, wholeNumber } from "@/lib/tf/model-format/json-object";
import { fileProblem } from "./file-problem";

const parse = (value: unknown) => JsonObject.parse("a.json", JSON.stringify(value));

describe("an object of a JSON file", () => {
  it("gives the fields that are as they must be", () => {
    const json = parse({ name: "w", shape: [2, 3], inner: { count: 4 }, many: [{ count: 5 }] });
    expect(json.get("name", shortText)).toBe("w");
    expect(json.get("shape", listOf(wholeNumber()))).toEqual([2, 3]);
    expect(json.object("inner").get("count", wholeNumber())).toBe(4);
    expect(json.objects("many").map((object) => object.get("count", oneOf([5])))).toEqual([5]);
  });

  it("says where in the file something is wrong, what it must be and what it is", () => {
    const json = parse({ many: [{ inner: { count: -1 } }] });
    const [first] = json.objects("many");
    expect(fileProblem(() => first?.object("inner").get("count", wholeNumber(0, 9)))).toEqual({
      reason: "malformed",
      file: "a.json",
      rule: "many[0].inner.count must be a whole number from 0 to 9, not -1",
    });
  });

  it("doesn't take what every object inherits for a field", () => {
    expect(parse({}).has("constructor")).toBe(false);
    expect(parse({}).has("toString")).toBe(false);
    expect(JsonObject.parse("a.json", '{"__proto__":{"name":"w"}}').has("name")).toBe(false);
  });

  it.each([
    ["", "no JSON, or cut short"],
    ["{", "no JSON, or cut short"],
    ["<!doctype html>", "no JSON, or cut short"],
    ["null", "must be an object, not null"],
    ["[1]", "must be an object, not a list of 1"],
  ])("isn't made of %j", (text, rule) => {
    expect(fileProblem(() => JsonObject.parse("a.json", text))).toEqual({
      reason: "malformed",
      file: "a.json",
      rule,
    });
  });

  it("tells of anything in a few words, however large or deep it is", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const json = JsonObject.parse("a.json", `{"deep":${deep},"long":"${"x".repeat(1e5)}"}`);
    for (const name of ["deep", "long", "absent"]) {
      const problem = fileProblem(() => json.get(name, wholeNumber()));
      expect(problem?.reason === "malformed" && problem.rule.length).toBeLessThan(120);
    }
  });

  it("is refused, never anything else, for any JSON where a number is asked for", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const problem = fileProblem(() => parse({ value }).get("value", wholeNumber()));
        const isCount = Number.isSafeInteger(value) && (value as number) >= 1;
        expect(problem?.reason ?? "none").toBe(isCount ? "none" : "malformed");
      }),
    );
  });
});
