import type { ReactNode } from "react";
import "@/app/globals.css";

export default function HomeLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
