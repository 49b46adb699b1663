import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import { ConvArithmetic } from "@/components/widgets/conv-arithmetic/conv-arithmetic";
import {
  type ConvArithmeticProps,
  convArithmeticProps,
} from "@/components/widgets/conv-arithmetic/conv-arithmetic.props";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";

/** The first paint; a text that is missing or lacks a value fails the test. */
function firstPaint(locale: Locale, written: Partial<ConvArithmeticProps>): string {
  return renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={loadMessages(locale)}
      onError={(error) => {
        throw error;
      }}
      timeZone="UTC"
    >
      <WidgetStoreProvider>
        <ConvArithmetic id="conv-arithmetic" props={convArithmeticProps.parse(written)} />
      </WidgetStoreProvider>
    </IntlProvider>,
  );
}

/** What a reader reads, without the markup and with plain spaces. */
function words(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .replaceAll("&#x27;", "'");
}

describe.each(LOCALES)("convolution arithmetic in %s", (locale) => {
  it.each([
    ["plain", {}],
    ["numbers", { showNumbers: true, padding: 1 }],
    ["numbers that don't fit", { showNumbers: true, input: 16 }],
    ["many taps", { showNumbers: true, kernel: 4 }],
    ["asymmetric padding", { input: 8, kernel: 4, padding: "same" }],
    ["a lost border", { input: 6, stride: 2 }],
    ["lost padding", { input: 6, stride: 2, padding: 1 }],
    ["gaps", { input: 9, kernel: 2, stride: 3, dilation: 2 }],
    ["nothing but padding", { input: 3, kernel: 1, padding: 2 }],
    ["an impossible kernel", { input: 3, kernel: 7, dilation: 4 }],
  ] as const)("has every text for %s", (_, written) => {
    expect(firstPaint(locale, written)).toContain('data-widget="conv-arithmetic"');
  });

  it("writes the current numbers in the formula", () => {
    const math = words(
      /<math.*<\/math>/.exec(firstPaint(locale, { input: 7, stride: 2, padding: 1 }))?.[0] ?? "",
    );
    expect(math).toContain("7 + 2 · 1 − ( 1 · ( 3 − 1 ) + 1 ) 2 ⌋ + 1 = ⌊ 6 2 ⌋ + 1 = 4");
  });

  it("names the numbers of a kernel that doesn't fit, and draws no output", () => {
    const html = firstPaint(locale, { input: 3, kernel: 4, dilation: 2, padding: 1 });
    expect(/role="alert".*?<\/div>/.exec(html)?.[0]).toMatch(/2.*4.*7.*5/);
    expect(html).not.toContain('data-grid="output"');
  });
});
