import type { TFunction } from "i18next";
import type { ImportFinding } from "@/core/exchange/import-result";

/** What a reader of the text left out or changed, in words, with the line where that is known. */
export function noteWords(t: TFunction<"import">, { code, line, params }: ImportFinding): string {
  const text =
    code === "image-removed" && params?.alt === ""
      ? t("notes.image-without-description")
      : t(`notes.${code}`, { ...params });
  return line === undefined ? text : `${text} ${t("notes.line", { line })}`;
}
