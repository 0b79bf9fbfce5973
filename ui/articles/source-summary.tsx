"use client";

import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { TextArea } from "@/ui/primitives/text-area";
import { ProblemNote } from "@/ui/request/problem-note";

/** What a change of the source does to the segments: the JSON of POST …/source. */
export type SourceAnswer = {
  readonly version: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
};

type Props = {
  /** Null while nothing was asked. */
  readonly answer: SourceAnswer | null;
  readonly isPending: boolean;
  readonly problem: string | null;
  readonly onClose: () => void;
  readonly onSave: (minor: boolean, note: string) => void;
};

/** What a new source version would do, and the decision whether translations are kept. */
export function SourceSummary({ answer, isPending, problem, onClose, onSave }: Props) {
  const t = useT("articles");
  const [minor, setMinor] = useState(false);
  const [note, setNote] = useState("");
  const needsNote = minor && note.trim() === "";
  return (
    <Dialog
      title={t("source.confirmTitle")}
      isOpen={answer !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={needsNote}
          onPress={() => onSave(minor, note)}
        >
          {t("source.save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-base font-medium">
          {answer ? t("source.summary", { ...answer }) : null}
        </p>
        <p className="text-muted">{t("source.editLead")}</p>
        <Checkbox
          label={t("source.minorLabel")}
          description={t("source.minorHint")}
          isSelected={minor}
          onChange={setMinor}
        />
        <TextArea
          label={t("source.note")}
          description={t(minor ? "source.noteNeeded" : "source.noteHint")}
          isRequired={minor}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
        <ProblemNote sentence={problem} />
      </div>
    </Dialog>
  );
}
