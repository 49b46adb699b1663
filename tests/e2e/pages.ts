import { courseChapters } from "@/lib/course/course";
import { LOCALES } from "@/lib/course/locales";

const open = courseChapters().filter((chapter) => chapter.state === "open");

/** Every page of the site, by path. */
export const PAGES: readonly string[] = [
  "/",
  ...LOCALES.flatMap((locale) => [
    `/${locale}/`,
    `/${locale}/glossary/`,
    `/${locale}/engine/`,
    `/${locale}/questions/`,
    `/${locale}/revision/`,
    ...open.flatMap(({ id }) => [`/${locale}/${id}/`, `/${locale}/${id}/present/`]),
  ]),
];
