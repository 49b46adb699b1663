import course from "@/content/course.json" with { type: "json" };
import type { Locale } from "./locales";

/** One entry of the course map: what a chapter is about, in both languages, and whether it can be opened yet. */
export interface CourseChapter {
  readonly id: string;
  readonly state: "open" | "planned";
  /** Time to read it and play with its demos, in minutes. */
  readonly minutes: number;
  readonly title: Readonly<Record<Locale, string>>;
  readonly summary: Readonly<Record<Locale, string>>;
}

/** The chapters in the order of the course. */
export function courseChapters(): readonly CourseChapter[] {
  return course.chapters as readonly CourseChapter[]; // content.test.ts checks the file against this type
}

/** The chapters that have a page. */
export function openChapters(): readonly CourseChapter[] {
  return courseChapters().filter((chapter) => chapter.state === "open");
}
