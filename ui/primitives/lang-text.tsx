import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";

type Props = {
  readonly lang: Language;
  readonly as?: "span" | "p" | "div" | "q" | "blockquote";
  readonly className?: string;
  readonly children: ReactNode;
};

/** Content in a language of its own: screen readers, spell checkers and fonts follow `lang` (WCAG 3.1.2). */
export function LangText({ lang, as: Tag = "span", className, children }: Props) {
  return (
    <Tag lang={lang} className={className}>
      {children}
    </Tag>
  );
}
