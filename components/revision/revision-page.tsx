import { MessagesProvider } from "@/components/i18n/messages-provider";
import { courseChapters } from "@/lib/course/course";
import type { Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestionBank } from "@/lib/course/questions";
import { RevisionDesk } from "./revision-desk";

/** The learner's page: what to revise today, sessions, mock exams, sets by link, progress. */
export function RevisionPage({ locale }: { readonly locale: Locale }) {
  const { quiz, revision } = loadMessages(locale);
  return (
    <MessagesProvider locale={locale} messages={{ quiz, revision }}>
      <main className="revision" id="content">
        <RevisionDesk
          bank={loadQuestionBank(locale)}
          chapters={Object.fromEntries(courseChapters().map(({ id, title }) => [id, title[locale]]))}
          misconceptions={Object.fromEntries(loadMisconceptions(locale))}
        />
      </main>
    </MessagesProvider>
  );
}
