import type { ReactNode } from "react";
import { openChapters } from "@/lib/course/course";

export const dynamicParams = false;

export function generateStaticParams() {
  return openChapters().map(({ id }) => ({ chapter: id }));
}

export default function ChapterLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
