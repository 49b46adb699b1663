import { describe, expect, it } from "vitest";
import { PHOTO_IDS } from "@/components/image-input/photos.model";
import enInput from "@/content/en/messages/image-input.json";
import en from "@/content/en/messages/image-kernels.json";
import frInput from "@/content/fr/messages/image-input.json";
import fr from "@/content/fr/messages/image-kernels.json";
import { PRESET_IDS } from "@/lib/math/kernel-presets";

function keys(value: object, path = ""): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? keys(inner, `${path}${key}.`) : [path + key],
  );
}

describe("the texts of image kernels", () => {
  it("are the same in both languages", () => {
    expect(keys(en)).toEqual(keys(fr));
    expect(keys(enInput)).toEqual(keys(frInput));
  });

  it("name every preset and every photograph", () => {
    expect(Object.keys(fr.preset).sort()).toEqual([...PRESET_IDS, "custom"].sort());
    expect(Object.keys(fr.photo).sort()).toEqual([...PHOTO_IDS].sort());
  });
});
