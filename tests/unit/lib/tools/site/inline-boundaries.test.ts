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

  it("replaces what stood there in the meantime, boundaries in it included", () => {
    const meantime = "<p>…</p><!--$--><i></i><!--/$-->";
    const page = `${hole("0")}<!--$?--><template id="B:1"></template>${meantime}<!--/$--><p>b</p>${part("0", "x")}${part("1", "y")}`;
    expect(inlineBoundaries(page)).toBe("<!--$-->x<!--/$--><!--$-->y<!--/$--><p>b</p>");
  });

  it("puts a part into a part", () => {
    const page = `${hole("0")}${part("0", `<b>${hole("1")}</b>`)}${part("1", "y")}`;
    expect(inlineBoundaries(page)).toBe("<!--$--><b><!--$-->y<!--/$--></b><!--/$-->");
  });

  it("says so where a part is missing or its place isn't closed", () => {
    expect(() => inlineBoundaries(hole("0"))).toThrow("part 0");
    expect(() => inlineBoundaries(`<!--$?--><template id="B:0"></template>${part("0", "x")}`)).toThrow(
      "closed",
    );
  });
});
