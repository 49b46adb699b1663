/** The languages in which answers are read and numbers written. */
export type QuizLocale = "fr" | "en";
