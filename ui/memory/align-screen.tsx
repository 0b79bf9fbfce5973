"use client";

import { useState } from "react";
import { ARTICLE_FILES } from "@/core/exchange/article-files";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { AlignedRow } from "@/core/memory/memory-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { FormError } from "@/ui/primitives/form-error";
import { TextArea } from "@/ui/primitives/text-area";
import { send } from "@/ui/request/send";
import { AlignReview } from "./align-review";
import { DOUBTFUL } from "./align-row";
import { FileField } from "./file-field";
import { useFailureWords } from "./use-failure-words";

/** Characters of one text, as the route takes them. */
const LONGEST = 300_000;

/** Refusals of a file that is no text: the way on is to copy its text. */
const OTHER_FILES: ReadonlySet<unknown> = new Set(["file-type", "import-not-text"]);

type Texts = Readonly<Record<Language, string>>;

/** From three published texts to memory: paste, align, review, add. */
export function AlignScreen() {
  const t = useT("memory");
  const failure = useFailureWords();
  const [texts, setTexts] = useState<Texts>({ kk: "", ru: "", en: "" });
  const [rows, setRows] = useState<readonly AlignedRow[] | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const align = async () => {
    setIsPending(true);
    setError(null);
    const path = "/api/memory/alignment";
    const reply = await send<readonly AlignedRow[]>({ path, body: texts });
    setIsPending(false);
    if (!reply.ok) return setError(failure(reply.error));
    const doubts = reply.value.filter(({ confidence }) => confidence < DOUBTFUL).length;
    announce(t("align.doubts", { count: doubts }));
    setRows(reply.value);
  };
  if (rows)
    return (
      <AlignReview
        rows={rows}
        onBack={() => setRows(null)}
        onAdded={() => {
          setRows(null);
          setTexts({ kk: "", ru: "", en: "" });
        }}
      />
    );
  const isReady = texts.kk.trim() !== "" && (texts.ru.trim() !== "" || texts.en.trim() !== "");
  return (
    <Card>
      <div className="flex flex-col gap-5">
        <p className="max-w-3xl text-sm text-muted">{t("align.explain")}</p>
        <div className="grid gap-4 lg:grid-cols-3">
          {LANGUAGES.map((language) => (
            <SourceText
              key={language}
              language={language}
              value={texts[language]}
              onChange={(value) => setTexts((now) => ({ ...now, [language]: value }))}
            />
          ))}
        </div>
        <FormError>{error}</FormError>
        <Button
          variant="primary"
          className="self-start"
          isPending={isPending}
          isDisabled={!isReady}
          onPress={() => void align()}
        >
          {t("align.run")}
        </Button>
      </div>
    </Card>
  );
}

type SourceTextProps = {
  readonly language: Language;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A text to paste, or to read from a file, whatever its encoding. */
function SourceText({ language, value, onChange }: SourceTextProps) {
  const t = useT("memory");
  const failure = useFailureWords();
  const name = AUTONYMS[language];
  const [fileName, setFileName] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const read = async (file: File) => {
    setError(null);
    setFileName(file.name);
    const query = new URLSearchParams({ language, name: file.name });
    const path = `/api/memory/alignment/text?${query}`;
    const reply = await send<{ readonly text: string }>({ path, body: file });
    if (!reply.ok) {
      const isOther = OTHER_FILES.has(reply.error?.code);
      return setError(isOther ? t("align.otherFile") : failure(reply.error));
    }
    if (reply.value.text.length > LONGEST) return setError(t("align.tooLong"));
    onChange(reply.value.text);
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TextArea
        label={name}
        lang={language}
        rows={10}
        maxLength={LONGEST}
        value={value}
        onChange={onChange}
        className="[&_textarea]:min-h-56 [&_textarea]:max-h-96"
      />
      <FileField
        label={`${t("align.file")}: ${name}`}
        accept={ARTICLE_FILES.join(",")}
        fileName={fileName}
        onFile={(file) => void read(file)}
      />
      <FormError>{error}</FormError>
    </div>
  );
}
