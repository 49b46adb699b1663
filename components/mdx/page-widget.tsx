import type { Locale } from "@/lib/course/locales";
import { chapterContext } from "./chapter-context";
import { WIDGETS } from "./widgets";

/**
 * A widget with its usual settings, on a page that isn't a chapter.
 * @param props - `tag`: its name in MDX; `file`: where it stands, for error messages
 * @throws Error if there is no such widget
 */
export function PageWidget(props: { readonly tag: string; readonly locale: Locale; readonly file: string }) {
  const { tag, locale, file } = props;
  const define = WIDGETS[tag];
  if (!define) throw new Error(`${file}: no widget is called <${tag}>`);
  const Widget = define(chapterContext({ locale, chapter: "", mode: "read", file, slides: [] }));
  return <Widget />;
}
