import { describe, expect, it } from "vitest";
import { type BankFilter, filterBank } from "@/lib/quiz/selection/bank";
import { BANK } from "./bank-sample";

describe("the bank", () => {
  it.each([
    [{}, 12],
    [{ chapters: ["pooling"] }, 2],
    [{ topics: ["output-size", "shapes"] }, 8],
    [{ kinds: ["number"] }, 4],
    [{ difficulties: [3] }, 2],
    [{ isFresh: true }, 0],
    [{ isFresh: false, topics: ["parameters"], kinds: ["number"], difficulties: [2] }, 4],
    [{ topics: [] }, 0],
  ] as const satisfies readonly (readonly [BankFilter, number])[])(
    "filtered by %o has %i questions",
    (filter, count) => {
      expect(filterBank(BANK, filter)).toHaveLength(count);
    },
  );
});
