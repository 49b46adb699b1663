import type { SlideOutline } from "@/lib/mdx/slide-outline";
import { CurrentEntry } from "./current-entry";

/** The slides of a chapter as links: beside the text on a wide screen, folded above it on a narrow one. */
export function TableOfContents(props: { readonly slides: readonly SlideOutline[]; readonly title: string }) {
  const list = (
    <ol className="toc-list">
      {props.slides.map((slide) => (
        <li key={slide.id}>
          <a href={`#${slide.id}`}>{slide.title}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav aria-label={props.title} className="toc toc-wide">
        <p className="toc-title">{props.title}</p>
        {list}
        <CurrentEntry />
      </nav>
      <details className="toc toc-narrow">
        <summary>{props.title}</summary>
        {list}
      </details>
    </>
  );
}
