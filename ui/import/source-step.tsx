"use client";

import { LoaderCircle } from "lucide-react";
import type { ClipboardEvent } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { classNames } from "@/ui/primitives/class-names";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Select } from "@/ui/primitives/select";
import type { SourceText } from "./kept-import";
import { UploadArea } from "./upload-area";

/**
 * From so many characters on the field is set in the device's own font. Ours comes in pieces by
 * script, and Chromium lays out one long line of it in more than linear time (measured: 340,000
 * characters in 6 s, with the device's font in 0.1 s): the page stood still.
 */
const LONG = 20_000;

type Props = {
  readonly source: SourceText;
  readonly isPending: boolean;
  readonly onChange: (source: SourceText) => void;
  readonly onRead: () => void;
  readonly onFile: (file: File) => void;
};

/** First step: the text, pasted or as a file, and its language. */
export function SourceStep({ source, isPending, onChange, onRead, onFile }: Props) {
  const t = useT("import");
  const hasHtml = source.html !== null && source.html.text === source.text;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card>
        <div className="flex flex-col gap-4">
          <Select
            className="max-w-64"
            label={t("source.language")}
            value={source.language}
            options={LANGUAGES.map((one) => ({ value: one, label: AUTONYMS[one], lang: one }))}
            onChange={(language: Language) => onChange({ ...source, language })}
          />
          <label className="flex flex-col gap-1.5">
            <span className="text-sm font-medium">{t("source.text")}</span>
            <textarea
              lang={source.language}
              rows={14}
              value={source.text}
              placeholder={t("source.hint")}
              onPaste={(event) => keepMarkup(event, source, onChange)}
              onChange={(event) => onChange({ ...source, text: event.target.value })}
              className={classNames(
                "max-h-[60dvh] min-h-64 w-full resize-y rounded-lg border border-edge bg-page px-3 py-2 text-base leading-relaxed hover:border-ink",
                source.text.length > LONG && "font-[family-name:sans-serif]",
              )}
            />
          </label>
          <RadioGroup
            legend={t("source.format")}
            orientation="horizontal"
            value={source.format === "html" && !hasHtml ? "text" : source.format}
            choices={[
              { value: "text", label: t("source.formats.text") },
              { value: "markdown", label: t("source.formats.markdown") },
              ...(hasHtml ? [{ value: "html" as const, label: t("source.formats.html") }] : []),
            ]}
            onChange={(format: SourceText["format"]) => onChange({ ...source, format })}
          />
          <div>
            <Button
              variant="primary"
              size="large"
              icon={isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
              isDisabled={source.text.trim() === "" || isPending}
              onPress={onRead}
            >
              {t("source.read")}
            </Button>
          </div>
        </div>
      </Card>
      <Card title={t("upload.title")}>
        <UploadArea isPending={isPending} onFile={onFile} />
      </Card>
    </div>
  );
}

/** A text from a web page or a word processor brings its bold, italic and links along. */
function keepMarkup(
  event: ClipboardEvent<HTMLTextAreaElement>,
  source: SourceText,
  onChange: (source: SourceText) => void,
): void {
  const markup = event.clipboardData.getData("text/html");
  const field = event.currentTarget;
  const replacesAll = field.selectionEnd - field.selectionStart === field.value.length;
  if (markup === "" || !replacesAll) return;
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain").replaceAll(/\r\n?/gu, "\n");
  onChange({ ...source, text, html: { markup, text }, format: "html" });
}

/** What is sent for a preview: the markup while it still belongs to the text, else the text. */
export function previewBody({ text, html, format, language }: SourceText) {
  if (format === "html" && html !== null && html.text === text)
    return { language, text: html.markup, format };
  return { language, text, format: format === "html" ? "text" : format };
}
