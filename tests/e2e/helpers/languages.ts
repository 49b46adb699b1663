import type { Locale } from "@/lib/course/locales";

/**
 * The language in which a demo is tried whose words change nothing of what it does: some demos in one, some in the other. Every page is
 * opened in both, and so are questions, revision and refusals; unit tests hold the words of both languages together.
 */
export const IN_FRENCH: readonly Locale[] = ["fr"];
/** See {@link IN_FRENCH}. */
export const IN_ENGLISH: readonly Locale[] = ["en"];
