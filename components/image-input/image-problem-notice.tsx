import { useTranslations } from "use-intl/react";
import type { ImageProblem } from "./image-problem";

/** Says why an image wasn't taken, and what to do. */
export function ImageProblemNotice({ problem }: { readonly problem: ImageProblem }) {
  const text = useProblemText(problem);
  return (
    <p className="notice notice-problem image-input-problem" data-problem={problem.kind} role="alert">
      {text}
    </p>
  );
}

function useProblemText(problem: ImageProblem): string {
  const t = useTranslations("image-input");
  switch (problem.kind) {
    case "too-large": {
      const { width, height, megapixels, limit } = problem;
      return t("problem.too-large", { width, height, megapixels, limit });
    }
    case "corrupt":
    case "undecodable":
    case "unsupported":
      return t(`problem.${problem.kind}`, { format: problem.format.toUpperCase() });
    default:
      return t(`problem.${problem.kind}`);
  }
}
