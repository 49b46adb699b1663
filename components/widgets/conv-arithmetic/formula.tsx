"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { signed } from "./cell-numbers";
import type { FormulaValues } from "./formula-values";

/** The output size: in symbols, with the current numbers, and what they give. MathML, which a screen reader can read. */
export function Formula({ values }: { readonly values: FormulaValues }) {
  const { input, kernel, stride, dilation, room, output } = values;
  return (
    <div className="conv-arithmetic-formula">
      <math display="block">
        <mtable displaystyle="true">
          <Line left={<mi className="conv-arithmetic-o">O</mi>}>
            <Quotient
              over={
                <Extent
                  dilation={<mi>D</mi>}
                  input={<mi className="conv-arithmetic-i">I</mi>}
                  kernel={<mi className="conv-arithmetic-k">K</mi>}
                  padding={<PaddingSymbols isSplit={values.padding === null} />}
                />
              }
              under={<mi>S</mi>}
            />
          </Line>
          <Line>
            <Quotient
              over={
                <Extent
                  dilation={
                    <>
                      <mn>{dilation}</mn>
                      <mo>·</mo>
                    </>
                  }
                  input={<mn className="conv-arithmetic-i">{input}</mn>}
                  kernel={<mn className="conv-arithmetic-k">{kernel}</mn>}
                  padding={<PaddingNumbers values={values} />}
                />
              }
              under={<mn>{stride}</mn>}
            />
          </Line>
          <Line>
            <Quotient over={<mn>{signed(room)}</mn>} under={<mn>{stride}</mn>} />
            {output === null ? null : (
              <>
                <mo>=</mo>
                <mn className="conv-arithmetic-o">{output}</mn>
              </>
            )}
          </Line>
        </mtable>
      </math>
    </div>
  );
}

function Line({ left, children }: { readonly left?: ReactNode; readonly children: ReactNode }) {
  return (
    <mtr>
      <mtd>{left}</mtd>
      <mtd>
        <mo>=</mo>
        {children}
      </mtd>
    </mtr>
  );
}

/** ⌊over / under⌋ + 1 */
function Quotient({ over, under }: { readonly over: ReactNode; readonly under: ReactNode }) {
  return (
    <mrow>
      <mrow>
        <mo className="conv-arithmetic-floor" stretchy="false">
          ⌊
        </mo>
        <mfrac>
          <mrow>{over}</mrow>
          <mrow>{under}</mrow>
        </mfrac>
        <mo className="conv-arithmetic-floor" stretchy="false">
          ⌋
        </mo>
      </mrow>
      <mo>+</mo>
      <mn>1</mn>
    </mrow>
  );
}

/** input + padding − (dilation·(kernel − 1) + 1) */
function Extent(props: {
  readonly input: ReactNode;
  readonly padding: ReactNode;
  readonly dilation: ReactNode;
  readonly kernel: ReactNode;
}) {
  return (
    <>
      {props.input}
      <mo>+</mo>
      {props.padding}
      <mo>−</mo>
      <mrow>
        <mo stretchy="false">(</mo>
        {props.dilation}
        <mo stretchy="false">(</mo>
        {props.kernel}
        <mo>−</mo>
        <mn>1</mn>
        <mo stretchy="false">)</mo>
        <mo>+</mo>
        <mn>1</mn>
        <mo stretchy="false">)</mo>
      </mrow>
    </>
  );
}

function PaddingSymbols({ isSplit }: { readonly isSplit: boolean }) {
  const t = useTranslations("conv-arithmetic");
  if (!isSplit) {
    return (
      <>
        <mn>2</mn>
        <mi>P</mi>
      </>
    );
  }
  return (
    <>
      <msub>
        <mi>P</mi>
        <mtext>{t("before")}</mtext>
      </msub>
      <mo>+</mo>
      <msub>
        <mi>P</mi>
        <mtext>{t("after")}</mtext>
      </msub>
    </>
  );
}

function PaddingNumbers({ values }: { readonly values: FormulaValues }) {
  if (values.padding !== null) {
    return (
      <>
        <mn>2</mn>
        <mo>·</mo>
        <mn>{values.padding}</mn>
      </>
    );
  }
  return (
    <>
      <mn>{values.paddingBefore}</mn>
      <mo>+</mo>
      <mn>{values.paddingAfter}</mn>
    </>
  );
}
