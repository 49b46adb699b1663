import { describe, expect, it } from "vitest";
import { adapterName } from "@/components/engine/adapter-name";

describe("adapterName", () => {
  it.each([
    [
      "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
      "SwiftShader",
    ],
    ["google swiftshader", "SwiftShader"],
    ["llvmpipe (LLVM 15.0.6, 256 bits)", "llvmpipe"],
    [
      "ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)",
      "Intel(R) UHD Graphics 620",
    ],
    [
      "ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)",
      "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
    ],
    ["ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)", "Apple M1"],
    [
      "ANGLE (NVIDIA, Vulkan 1.3.0 (NVIDIA GeForce RTX 3060 (0x00002504)), NVIDIA)",
      "NVIDIA GeForce RTX 3060",
    ],
    ["Mali-G78", "Mali-G78"],
    ["", ""],
  ])("reads %j", (detail, name) => {
    expect(adapterName(detail)).toBe(name);
  });
});
