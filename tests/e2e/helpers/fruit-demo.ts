import type { Locator } from "playwright/test";

/** Mean colour of what is drawn on a canvas, leaving out what is nearly white or grey; each from 0 to 255. */
export function meanColour(canvas: Locator): Promise<{ red: number; green: number; blue: number }> {
  return canvas.evaluate((element) => {
    const picture = element as HTMLCanvasElement;
    const { data } = picture.getContext("2d")?.getImageData(0, 0, picture.width, picture.height) ?? {
      data: [],
    };
    const sums = { red: 0, green: 0, blue: 0 };
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) < 60) continue;
      sums.red += red;
      sums.green += green;
      sums.blue += blue;
      count += 1;
    }
    return { red: sums.red / count, green: sums.green / count, blue: sums.blue / count };
  });
}

/** All values of a canvas, from 0 to 255: red, green, blue and opacity of each pixel. */
export function canvasValues(canvas: Locator): Promise<number[]> {
  return canvas.evaluate((element) => {
    const picture = element as HTMLCanvasElement;
    return [...(picture.getContext("2d")?.getImageData(0, 0, picture.width, picture.height).data ?? [])];
  });
}
