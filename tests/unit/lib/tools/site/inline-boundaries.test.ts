import { describe, expect, it } from "vitest";
import { inlineBoundaries } from "@/lib/tools/site/inline-boundaries";

const hole = (id: string) => `<!--$?--><template id="B:${id}"></template><!--/$-->`;
const part = (id: string, content: string, before = "") =>
  `<div hidden id="S:${id}">${content}</div><script>${before}$RC("B:${id}","S:${id}")</script>`;

describe("inlineBoundaries", () => {
  it("puts every part where it belongs and leaves no script behind", () => {
    const page = `<p>a</p>${hole("0")}<p>b</p>${hole("a")}<p>c</p>${part("0", "<div><b>$& 1</b></div>", "$RC=function(a){a<b};")}${part("a", "<i>2</i>")}<script>rest()</script>`;
    expect(inlineBoundaries(page)).toBe(
      "<p>a</p><!--$--><div><b>$& 1</b></div><!--/$--><p>b</p><!--$--><i>2</i><!--/$--><p>c</p><script>rest()</script>",
    );
  });

  it("leaves a page without such parts as it is", () => {
    expect(inlineBoundaries("<p>a</p><!--$--><b></b><!--/$-->")).toBe("<p>a</p><!--$--><b></b><!--/$-->");
  });

  it("leaves a page as it is where one part has a fallback, or is missing", () => {
    const withFallback = `${hole("0")}<!--$?--><template id="B:1"></template><p>…</p><!--/$-->${part("0", "x")}${part("1", "y")}`;
    expect(inlineBoundaries(withFallback)).toBe(withFallback);
    expect(inlineBoundaries(hole("0"))).toBe(hole("0"));
  });
});
