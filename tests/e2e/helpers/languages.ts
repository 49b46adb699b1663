import type { Locale } from "@/lib/course/locales";

/**
 * The language in which a demo or a kind of question is tried whose words change nothing of what it does: some in one, some in the other.
 * Every page is opened in both, and so are revision and refusals; unit tests hold the words of both languages together.
 */
export const IN_FRENCH: readonly Locale[] = ["fr"];
/** See {@link IN_FRENCH}. */
export const IN_ENGLISH: readonly Locale[] = ["en"];
