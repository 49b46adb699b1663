import type { Metadata } from "next";
import { LanguageChoice } from "@/components/course/language-choice";
import { translator } from "@/lib/course/messages";

export const metadata: Metadata = {
  title: translator("fr", "course")("siteTitle"),
  description: translator("fr", "course")("siteTagline"),
};

export default function Page() {
  return <LanguageChoice />;
}
