import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import { ModelServiceProvider } from "@/components/compute/model-service-context";
import { ConfusionTable } from "@/components/image-sets/confusion-table";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { FASHION_CLASSES } from "@/lib/datasets/fashion/fashion-classes";
import type { ImageSetId } from "@/lib/datasets/image-sets";

const SHIRT = FASHION_CLASSES.indexOf("shirt");
const COAT = FASHION_CLASSES.indexOf("coat");

/** Shirts are taken for coats 123 times. */
function table(locale: Locale, set: ImageSetId): string {
  const confusion = new Uint32Array(100);
  confusion[10 * SHIRT + COAT] = 123;
  const nothing = new Uint8Array();
  const answers = { labels: nothing, predicted: nothing, confidence: new Float32Array() };
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={loadMessages(locale)} timeZone="UTC">
      <ModelServiceProvider>
        <ConfusionTable model={set} result={{ confusion, answers }} set={set} />
      </ModelServiceProvider>
    </IntlProvider>,
  );
}

/** The texts of the cells of each row. */
function rows(html: string): string[][] {
  return Array.from(html.matchAll(/<tr>(.*?)<\/tr>/g), ([, row = ""]) =>
    Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g), ([, cell = ""]) =>
      cell.replaceAll(/<[^>]+>/g, ""),
    ),
  );
}

describe.each(LOCALES)("the confusion table in %s", (locale) => {
  it("has the names of the clothes above and beside the counts", () => {
    const names = FASHION_CLASSES.map((name) => loadMessages(locale)["image-sets"].fashion[name]);
    const [head, ...body] = rows(table(locale, "fashion"));
    expect(head?.slice(1)).toEqual(names);
    expect(body.map(([name]) => name)).toEqual(names);
    expect(body[SHIRT]?.[1 + COAT]).toBe("123");
    expect(body.flat().filter((cell) => cell === "123")).toHaveLength(1);
  });

  it("has digits where it is of digits", () => {
    expect(rows(table(locale, "digits"))[0]?.slice(1).join("")).toBe("0123456789");
  });
});
