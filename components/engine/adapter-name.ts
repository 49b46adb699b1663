/** Imitations by the name that a reader can look up. */
const IMITATIONS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/swiftshader/i, "SwiftShader"],
  [/llvmpipe/i, "llvmpipe"],
  [/lavapipe/i, "lavapipe"],
  [/softpipe/i, "softpipe"],
  [/microsoft basic render/i, "Microsoft Basic Render Driver"],
];

/**
 * The graphics card in a renderer name, without the driver and the layers round it. The whole name is for the report.
 * @param detail - such as "ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)"
 */
export function adapterName(detail: string): string {
  const imitation = IMITATIONS.find(([mark]) => mark.test(detail));
  if (imitation) return imitation[1];
  const [, renderer = detail] = /^ANGLE \([^,]+, (.+), [^,]+\)$/.exec(detail) ?? [];
  return renderer
    .replace(/^ANGLE Metal Renderer: /, "")
    .replace(/^Vulkan [\d.]+ \((.+)\)$/, "$1")
    .replace(/ Direct3D.*$/, "")
    .replace(/ \(0x[0-9a-f]+\)/gi, "")
    .trim();
}
