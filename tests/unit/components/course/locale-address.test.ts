import { describe, expect, it } from "vitest";
import { localeAddress } from "@/components/course/locale-address";

describe("the address of a page in the other language", () => {
  it.each([
    ["https://host/fr/", "", "https://host/en/"],
    ["https://host/fr/convolution/?d.x=1#stride", "", "https://host/en/convolution/?d.x=1#stride"],
    [
      "https://host/cours/fr/convolution/present/?slide=a&step=2",
      "/cours",
      "https://host/cours/en/convolution/present/?slide=a&step=2",
    ],
    ["https://host/fr/french/", "", "https://host/en/french/"],
    ["https://host/cours/", "/cours", "https://host/cours/en/"],
  ])("of %s under %j is %s", (address, base, expected) => {
    expect(localeAddress(address, base, "en")).toBe(expected);
  });
});
