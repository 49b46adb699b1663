import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import type { DeckLabels } from "./deck-bar";

/** The texts of the presenting page. */
export function deckLabels(locale: Locale): DeckLabels {
  const t = translator(locale, "deck");
  return {
    locale,
    languageSwitch: translator(locale, "course")("languageSwitch"),
    previous: t("previous"),
    next: t("next"),
    leave: t("leave"),
    help: t("help"),
    fullscreen: t("fullscreen"),
    position: t("position", { current: "{current}", total: "{total}" }),
    blank: t("blank"),
    helpTitle: t("helpTitle"),
    close: t("close"),
    keys: [
      [`→ · ${t("space")} · N`, t("keys.next")],
      [`← · ⇧ ${t("space")} · P`, t("keys.previous")],
      ["↓ · ↑", t("keys.slides")],
      ["Home · End", t("keys.ends")],
      ["F", t("keys.fullscreen")],
      ["B", t("keys.blank")],
      ["Esc", t("keys.leave")],
      ["?", t("keys.help")],
    ],
  };
}
