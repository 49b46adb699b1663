import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";
import { PHOTO_IDS, PHOTOS, photoUrl } from "@/components/image-input/photos.model";

describe("a photograph of the course", () => {
  it.each(PHOTO_IDS)("is there with the size and the hash on its card: %s", (id) => {
    const bytes = readFileSync(`public${photoUrl(id, "")}`);
    const { width, height } = imageSize(bytes);
    expect({ width, height }).toEqual(PHOTOS[id]);
    const card = readFileSync("public/data/photos/CARD.md", "utf8");
    expect(card).toContain(createHash("sha256").update(bytes).digest("hex"));
  });
});
