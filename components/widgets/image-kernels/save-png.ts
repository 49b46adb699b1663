import { type GreyScale, mapPixels } from "@/components/plot/map-pixels";
import { saveFile } from "@/components/ui/save-file";
import type { KernelOutput } from "./window-view";

/** Has the browser save the output as it is drawn, pixel for pixel. @param name - of the file, without its ending */
export async function saveOutput(output: KernelOutput, scale: GreyScale, name: string): Promise<void> {
  const { width, height } = output.picture;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pixels = mapPixels(output.values, output.channels, output.channels === 3 ? "rgb" : 0, scale);
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) saveFile(blob, `${name}.png`);
}
