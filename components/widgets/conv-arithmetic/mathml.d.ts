import type { DetailedHTMLProps, HTMLAttributes } from "react";

type MathElement = DetailedHTMLProps<HTMLAttributes<MathMLElement>, MathMLElement>;

/** The MathML elements of the formula, that React's types leave out. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement & { readonly display?: "block" };
      mfrac: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement & { readonly stretchy?: "true" | "false" };
      mrow: MathElement;
      msub: MathElement;
      mtable: MathElement & { readonly displaystyle?: "true" };
      mtd: MathElement;
      mtext: MathElement;
      mtr: MathElement;
    }
  }
}
