import { describe, expect, it } from "vitest";
import { isSoftwareAdapter } from "@/lib/tf/backends/software-adapter";

describe("isSoftwareAdapter", () => {
  it.each([
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "google swiftshader",
    "llvmpipe (LLVM 15.0.6, 256 bits)",
    "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)",
    "Apple Software Renderer",
  ])("recognises %j", (name) => {
    expect(isSoftwareAdapter(name)).toBe(true);
  });

  it.each([
    "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)",
    "Apple GPU",
    "Mali-G78",
    "",
  ])("lets %j be", (name) => {
    expect(isSoftwareAdapter(name)).toBe(false);
  });
});
