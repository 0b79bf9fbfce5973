"use client";

import { isLanguage } from "@/core/language/language";
import { GlobalProblem } from "@/ui/shell/global-problem";
import "@/app/globals.css";

/** The last resort, when even the layout broke. Replaces Next's page, which is English only. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  const language = typeof document === "undefined" ? "kk" : document.documentElement.lang;
  return <GlobalProblem language={isLanguage(language) ? language : "kk"} retry={retry} />;
}
