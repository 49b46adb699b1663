import { expect, it } from "vitest";
import { fruitStudioModel } from "@/components/widgets/fruit-studio/fruit-studio.model";

it("a studio that a chapter shows begins within its chain", () => {
  const props = {
    text: "pomme rouge",
    text2: "banane verte",
    seed: 7,
    sampler: "ddim",
    guidance: 2,
    view: "chain",
  } as const;
  const state = fruitStudioModel.init({ ...props, steps: 5, at: 50 });
  expect(state.at).toBe(5);
  expect(fruitStudioModel.schema.safeParse(state).success).toBe(true);
});
