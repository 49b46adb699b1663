import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packageBin } from "@/lib/tools/process/package-bin";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** Imports that must be refused: importing file, imported module. */
const FORBIDDEN = [
  ["lib/math/random.ts", "@/lib/nn/shape"],
  ["lib/math/random.ts", "react"],
  ["lib/nn/conv.ts", "@/lib/math/random"],
  ["lib/nn/conv.ts", "@tensorflow/tfjs-core"],
  ["lib/nn/conv.ts", "react"],
  ["lib/nn/conv.ts", "zod"],
  ["lib/nn/conv.ts", "../tf/client"],
  ["lib/nn/conv.ts", "./../tf/client"],
  ["lib/nn/conv.ts", "@/lib/nn/../tf/client"],
  ["lib/datasets/digits/ink.ts", "@/lib/nn/shape"],
  ["lib/datasets/digits/ink.ts", ".."],
  ["lib/diffusion/schedule.ts", "comlink"],
  ["lib/quiz/question.ts", "zod"],
  ["lib/quiz/question.ts", "react"],
  ["lib/quiz/question.ts", "@/lib/course/locales"],
  ["lib/quiz/question.ts", "@/lib/datasets/shuffle"],
  ["lib/quiz/question.ts", "../nn/shape"],
  ["lib/tf/client.ts", "react"],
  ["lib/tf/client.ts", "@/components/compute/service-context"],
  ["lib/tf/client.ts", "@/lib/course/course"],
  ["lib/tf/model-format/float16.ts", "@tensorflow/tfjs-core"],
  ["lib/tf/model-archive/pack-model.ts", "@/lib/tf/model-files"],
  ["lib/tf/model-archive/pack-model.ts", "node:zlib"],
  ["lib/course/course.ts", "@/lib/tf/client"],
  ["lib/course/course.ts", "@/components/ui/button"],
  ["lib/mdx/compile-chapter.ts", "@/components/mdx/registry"],
  ["lib/tools/train.ts", "@tensorflow/tfjs"],
  ["lib/tools/start.ts", "@/app/globals.css"],
  ["components/ui/button.tsx", "@/components/plot/heat-map"],
  ["components/ui/button.tsx", "@/lib/course/course"],
  ["components/plot/heat-map.tsx", "@/lib/tf/protocol"],
  ["components/slides/deck.tsx", "@/components/widgets/digit-reader/digit-reader"],
  ["components/slides/deck.tsx", "@/lib/tf/client"],
  ["components/quiz/quiz.tsx", "@tensorflow/tfjs"],
  ["components/course/reading-page.tsx", "@/components/widgets/lazy"],
  ["components/mdx/registry.tsx", "@/components/widgets/digit-reader/digit-reader"],
  ["components/mdx/registry.tsx", "@/lib/tf/client"],
  ["components/widget/widget-frame.tsx", "@/lib/tf/model.worker"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/components/widgets/digit-reader/map-grid"],
  ["components/widgets/image-kernels/image-kernels.tsx", "../digit-reader/map-grid"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/components/slides/deck"],
  ["components/widgets/image-kernels/image-kernels.tsx", "comlink"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/lib/tf/backend"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/lib/tf/model-files"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/lib/tf/model-format/float16"],
  ["components/widgets/image-kernels/image-kernels.tsx", "@/lib/tf/training/active-run"],
  ["components/widgets/image-kernels/image-kernels.model.ts", "@/lib/tf/training/create-training-run"],
  ["components/widgets/image-kernels/image-kernels.model.ts", "react"],
  ["components/widgets/image-kernels/image-kernels.model.ts", "@tensorflow/tfjs-core"],
  ["components/widgets/image-kernels/image-kernels.model.ts", "@/lib/tf/client"],
  ["components/widgets/image-kernels/image-kernels.model.ts", "@/components/ui/button"],
  [
    "components/widgets/image-kernels/image-kernels.model.ts",
    "@/components/widgets/digit-reader/digit-reader.model",
  ],
  ["components/slides/deck.model.ts", "next/navigation"],
  ["app/[locale]/page.tsx", "@/components/widgets/digit-reader/digit-reader"],
  ["app/[locale]/page.tsx", "@/lib/tf/client"],
  ["app/[locale]/page.tsx", "@/lib/nn/network"],
  ["tests/unit/lib/nn/conv.test.ts", "../../../../lib/nn/conv"],
] as const;

/** Imports that must pass. */
const ALLOWED = [
  ["lib/nn/conv.ts", "./shape"],
  ["lib/nn/networks/digits.ts", "@/lib/nn/layer-spec"],
  ["lib/datasets/digits/ink.ts", "@/lib/math/random"],
  ["lib/quiz/answering/judge.ts", "@/lib/quiz/question"],
  ["lib/quiz/fresh/template.ts", "@/lib/nn/conv-geometry"],
  ["lib/quiz/fresh/template.ts", "@/lib/math/random"],
  ["lib/quiz/progress/schedule.ts", "ts-fsrs"],
  ["lib/tf/model.worker.ts", "comlink"],
  ["lib/tf/model.worker.ts", "@tensorflow/tfjs-core"],
  ["lib/tf/models/classifier.ts", "@/lib/nn/networks/digits"],
  ["lib/tf/model-files.ts", "@/lib/tf/model-format/float16"],
  ["lib/tf/model-archive/pack-model.ts", "@/lib/tf/model-format/float16"],
  ["lib/tf/model-archive/pack-model.ts", "@/lib/tf/training/training-protocol"],
  ["lib/tf/model-archive/pack-model.ts", "fflate"],
  ["lib/course/course.ts", "@/content/course.json"],
  ["lib/course/course.ts", "zod"],
  ["lib/course/questions.ts", "@/lib/quiz/question"],
  ["lib/tools/train.ts", "@/lib/tf/node-wasm"],
  ["components/plot/heat-map.tsx", "@/components/ui/button"],
  ["components/mdx/registry.tsx", "@/components/widgets/lazy"],
  ["components/mdx/registry.tsx", "@/components/widgets/digit-reader/digit-reader.props"],
  ["components/mdx/registry.tsx", "@/components/widgets/digit-reader/digit-reader.model"],
  ["components/widgets/digit-reader/digit-reader.tsx", "./map-grid"],
  ["components/widgets/digit-reader/digit-reader.tsx", "@/components/widget/widget-frame"],
  ["components/widgets/digit-reader/digit-reader.tsx", "@/lib/tf/protocol"],
  ["components/widgets/digit-reader/digit-reader.tsx", "@/lib/tf/model-archive/pack-model"],
  ["components/widgets/digit-reader/digit-reader.tsx", "@/lib/tf/model-format/model-file-error"],
  ["components/widgets/digit-reader/digit-reader.tsx", "@/lib/tf/training/create-training-run"],
  ["components/widgets/digit-reader/digit-reader.model.ts", "@/lib/tf/training/training-run"],
  ["components/compute/debug-training.ts", "@/lib/tf/training/create-training-run"],
  ["components/widgets/digit-reader/digit-reader.tsx", "react"],
  ["components/widgets/digit-reader/digit-reader.model.ts", "@/lib/nn/network"],
  ["components/widgets/digit-reader/digit-reader.model.ts", "@/lib/tf/protocol"],
  ["app/[locale]/page.tsx", "@/components/course/course-map"],
  ["app/[locale]/page.tsx", "@/lib/course/course"],
  ["tests/unit/lib/nn/conv.test.ts", "@tensorflow/tfjs"],
  ["tests/unit/lib/nn/conv.test.ts", "@/lib/nn/conv"],
] as const;

type Case = readonly [importer: string, imported: string];

/** Lints every case with the project's own rules, in a folder apart, and returns those that were refused. */
function refusedCases(cases: readonly Case[]): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), "course-boundaries-"));
  try {
    const config = JSON.parse(readFileSync(join(PROJECT_ROOT, "biome.json"), "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
    const caseOfFile = new Map<string, string>();
    cases.forEach(([importer, imported], index) => {
      // One file a case: the number goes before the name, so that ".model.ts" and the like still end it.
      const path = importer.replace(/([^/]+)$/, `c${index}-$1`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import { a } from "${imported}";\n\nexport const b = a;\n`);
      caseOfFile.set(path, `${importer} -> ${imported}`);
    });
    return new Set(lintedFiles(folder).map((path) => caseOfFile.get(path) ?? `unexpected file ${path}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lintedFiles(folder: string): string[] {
  const report = join(folder, "report.json");
  const options = ["--only=style/noRestrictedImports", "--max-diagnostics=none"];
  try {
    execFileSync(
      process.execPath,
      [
        packageBin("@biomejs/biome", "biome"),
        "lint",
        ...options,
        "--reporter=json",
        `--reporter-file=${report}`,
        ".",
      ],
      { cwd: folder, stdio: "pipe" },
    );
  } catch {
    // Biome exits with 1 as soon as it refuses something, which most cases are here for.
  }
  const { diagnostics } = JSON.parse(readFileSync(report, "utf8")) as {
    diagnostics: { location: { path: string } }[];
  };
  return diagnostics.map(({ location }) => location.path);
}

describe("import rules of biome.json", () => {
  let refused: ReadonlySet<string>;
  beforeAll(() => {
    refused = refusedCases([...FORBIDDEN, ...ALLOWED]);
  });

  it.each(FORBIDDEN)("refuse in %s an import of %s", (importer, imported) => {
    expect(refused).toContain(`${importer} -> ${imported}`);
  });

  it.each(ALLOWED)("allow in %s an import of %s", (importer, imported) => {
    expect(refused).not.toContain(`${importer} -> ${imported}`);
  });
});
