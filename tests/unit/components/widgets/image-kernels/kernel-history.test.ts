import { describe, expect, it } from "vitest";
import type { KernelChoice } from "@/components/widgets/image-kernels/image-kernels.model";
import {
  EMPTY_HISTORY,
  redoKernel,
  rememberKernel,
  undoKernel,
} from "@/components/widgets/image-kernels/kernel-history";

function single(weight: number): KernelChoice {
  return { preset: "custom", kernelSide: 1, kernel: [weight] };
}

describe("the history of a kernel", () => {
  const history = rememberKernel(rememberKernel(EMPTY_HISTORY, single(1), null), single(2), null);

  it("gives back the kernels in turn, and forward again", () => {
    const back = undoKernel(history, single(3));
    expect(back?.kernel).toEqual(single(2));
    const further = back && undoKernel(back.history, back.kernel);
    expect(further?.kernel).toEqual(single(1));
    expect(further && undoKernel(further.history, further.kernel)).toBeNull();
    const forth = further && redoKernel(further.history, further.kernel);
    expect(forth?.kernel).toEqual(single(2));
    expect(forth && redoKernel(forth.history, forth.kernel)?.kernel).toEqual(single(3));
  });

  it("has nothing to redo after a new change", () => {
    const back = undoKernel(history, single(3));
    expect(back && redoKernel(rememberKernel(back.history, back.kernel, null), single(9))).toBeNull();
  });

  it("counts typing in one cell as one step", () => {
    const typed = [1, 2, 3].reduce(
      (now, weight) => rememberKernel(now, single(weight), "cell 0"),
      EMPTY_HISTORY,
    );
    expect(typed.past).toEqual([single(1)]);
  });

  it("keeps a bounded number of steps", () => {
    const long = Array.from({ length: 100 }).reduce<typeof history>(
      (now, _, step) => rememberKernel(now, single(step), null),
      EMPTY_HISTORY,
    );
    expect(long.past).toHaveLength(30);
    expect(long.past.at(-1)).toEqual(single(99));
  });
});
