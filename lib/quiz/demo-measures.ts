import type { UnitId } from "./units";

/**
 * The numbers that a demo gives and that a question can ask to predict, by the name of the widget.
 * `output-side`: side of the output, in cells. `field-side`: side of the receptive field, in input cells. `cell-value`: value of
 * the output cell looked at, without unit. `window-output`: output of the kernel where the window stands, without unit.
 * `digit`: the digit that the network reads. `top-probability`: the probability it gives to it, in percent.
 */
export const DEMO_MEASURES: Readonly<Record<string, readonly string[]>> = {
  "conv-arithmetic": ["output-side"],
  "conv-lab": ["output-side", "cell-value"],
  "receptive-field": ["field-side", "output-side"],
  "image-kernels": ["window-output"],
  "digit-reader": ["digit", "top-probability"],
};

/** The unit of each measure. */
export const MEASURE_UNITS: Readonly<Record<string, UnitId>> = {
  "output-side": "cells",
  "field-side": "cells",
  "cell-value": "none",
  "window-output": "none",
  digit: "none",
  "top-probability": "percent",
};
