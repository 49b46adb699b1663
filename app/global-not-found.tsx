import type { Metadata } from "next";
import "./globals.css";
import { NotFoundPage } from "@/components/course/not-found-page";

export const metadata: Metadata = { title: "404" };

export default function GlobalNotFound() {
  return (
    <html lang="fr">
      <body>
        <NotFoundPage />
      </body>
    </html>
  );
}
