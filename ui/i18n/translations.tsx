import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import { TextsProvider } from "./provider";
import { loadTexts, type Namespace } from "./resources";

type Props = {
  readonly language: Language;
  readonly namespaces: readonly Namespace[];
  readonly timeZone?: string;
  readonly children: ReactNode;
};

/**
 * Server component: sends exactly the named namespaces to the client components inside it.
 * A page wraps its content: `<Translations language={language} namespaces={["editor"]}>`.
 */
export async function Translations({ language, namespaces, timeZone, children }: Props) {
  const texts = Object.fromEntries(
    await Promise.all(namespaces.map(async (ns) => [ns, await loadTexts(language, ns)] as const)),
  );
  return (
    <TextsProvider language={language} texts={texts} {...(timeZone ? { timeZone } : {})}>
      {children}
    </TextsProvider>
  );
}
