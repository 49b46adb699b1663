import type { UnitId } from "./units";

/**
 * The numbers that a demo gives and that a question can ask to predict, by the name of the widget.
 * `output-side`: side of the output, in cells. `field-side`: side of the receptive field, in input cells. `cell-value`: value of
 * the output cell looked at, without unit. `window-output`: output of the kernel where the window stands, without unit.
 * `digit`: the digit that the network reads. `top-probability`: the probability it gives to it, in percent.
 * `smallest-flip`: the smallest push that overturns the answer, in 255ths.
 * `found-digits`, `false-alarms`: boxes of a detector that are right, and boxes on nothing. `flat-place`: place of the first number
 * of a slice in memory, `numbers-left`: how many it has. `cell-output`: the output that is looked at. `signal-to-noise`: signal²
 * over noise² at the step that is shown. `one-pass-accuracy`: held-out images read right once every image has been learnt from,
 * in percent.
 */
export const DEMO_MEASURES: Readonly<Record<string, readonly string[]>> = {
  "adversarial-push": ["smallest-flip"],
  "conv-arithmetic": ["output-side"],
  "conv-lab": ["output-side", "cell-value"],
  "receptive-field": ["field-side", "output-side"],
  "image-kernels": ["window-output"],
  "digit-trainer": ["one-pass-accuracy"],
  "digit-reader": ["digit", "top-probability"],
  "digit-detector": ["found-digits", "false-alarms"],
  "tensor-walk": ["flat-place", "numbers-left"],
  "conv-dims": ["cell-output"],
  "forward-process": ["signal-to-noise"],
};

/** The unit of each measure. */
export const MEASURE_UNITS: Readonly<Record<string, UnitId>> = {
  "output-side": "cells",
  "field-side": "cells",
  "cell-value": "none",
  "window-output": "none",
  digit: "none",
  "top-probability": "percent",
  "one-pass-accuracy": "percent",
  "smallest-flip": "none",
  "found-digits": "none",
  "false-alarms": "none",
  "flat-place": "none",
  "numbers-left": "none",
  "cell-output": "none",
  "signal-to-noise": "none",
};
