"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "@/lib/course/locales";
import type { Messages } from "@/lib/course/message-types";

/** Gives the widgets below it their texts and number formats. */
export function MessagesProvider(props: {
  readonly locale: Locale;
  readonly messages: Partial<Messages>;
  readonly children: ReactNode;
}) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages as Messages} timeZone="UTC">
      {props.children}
    </IntlProvider>
  );
}
