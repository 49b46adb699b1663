import { withSharedStates } from "@/components/widget/shared-state";
import type { DemoLink } from "@/lib/quiz/question";

/** Address of a slide from the folder of its language, with its demo set: `convolution/?d.stride={"stride":2}#stride`. */
export function slideAddress(link: DemoLink & { readonly chapter: string }): string {
  const base = "https://course.invalid/";
  const states = link.demo && link.state ? { [link.demo]: link.state } : {};
  const url = new URL(withSharedStates(`${base}${link.chapter}/`, states));
  url.hash = link.slide;
  return url.href.slice(base.length);
}
