import type { NextConfig } from "next";

const basePath = process.env.BASE_PATH ?? "";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  reactStrictMode: true,
  typedRoutes: false,
  poweredByHeader: false,
  // A chapter takes seconds to compile; on a machine that has other work, minutes.
  staticPageGenerationTimeout: 600,
  images: { unoptimized: true },
  // `npm run check` checks the types of the whole repository, tests included; once is enough.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["mdx-bundler", "esbuild", "shiki"],
  experimental: { globalNotFound: true },
};

export default config;
