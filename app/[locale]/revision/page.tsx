import type { Metadata } from "next";
import { SiteFooter } from "@/components/course/site-footer";
import { SiteHeader } from "@/components/course/site-header";
import { RevisionPage } from "@/components/revision/revision-page";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = translator((await params).locale, "revision");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: PageProps) {
  const { locale } = await params;
  return (
    <>
      <SiteHeader locale={locale} />
      <RevisionPage locale={locale} />
      <SiteFooter locale={locale} />
    </>
  );
}
