"use client";

import { useState } from "react";
import { toCodedText } from "@/core/article/coded-text";
import { plainText } from "@/core/article/inline";
import { wordDiff } from "@/core/revision/word-diff";
import type { Conflict } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Diff } from "@/ui/primitives/diff";
import { TextArea } from "@/ui/primitives/text-area";
import { useCell, useEditor } from "../editor-context";
import { waitingText } from "../saving/outbox";
import type { CellStore } from "../state/cell";
import { CodedTextView } from "../text/coded-text-view";
import { fromPlainField, toPlainField } from "../text/plain-codes";
import { useWhen } from "../use-when";

/** Two people changed one text: both stand side by side, and nothing is written before a choice. */
export function ConflictDialog({ cell }: { readonly cell: CellStore }) {
  const trouble = useCell(cell, (one) => one.outbox.trouble);
  if (trouble?.kind !== "conflict") return null;
  return <Choice cell={cell} conflict={trouble.conflict} />;
}

function Choice({ cell, conflict }: { readonly cell: CellStore; readonly conflict: Conflict }) {
  const t = useT("editor");
  const when = useWhen();
  const { desk, engine } = useEditor();
  const { view, codes, position, text, outbox } = cell.getState();
  const { language } = view;
  const mine = plainText(waitingText(outbox)?.content ?? []);
  const theirs = plainText(conflict.current.content);
  const [merged, setMerged] = useState(() => toPlainField(text));
  const [isMerging, setMerging] = useState(false);
  const close = () => desk.setState({ dialog: null });
  const choose = (act: () => void) => {
    close();
    act();
  };
  return (
    <Dialog
      title={t("conflict.title", { position: position + 1 })}
      role="alertdialog"
      size="large"
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={() => choose(() => engine.takeTheirs(view.id))}>
            {t("conflict.takeTheirs")}
          </Button>
          {isMerging ? (
            <Button
              variant="primary"
              onPress={() =>
                choose(() => engine.keepText(view.id, fromPlainField(merged, codes.length)))
              }
            >
              {t("conflict.saveMerged")}
            </Button>
          ) : (
            <>
              <Button onPress={() => setMerging(true)}>{t("conflict.merge")}</Button>
              <Button
                variant="primary"
                onPress={() => choose(() => engine.keepText(view.id, text))}
              >
                {t("conflict.keepMine")}
              </Button>
            </>
          )}
        </>
      }
    >
      <p className="mb-4 text-muted">{t("conflict.explanation")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Version heading={t("conflict.mine")}>
          <p lang={language} className="cell-text">
            <CodedTextView text={text} codes={codes} />
          </p>
        </Version>
        <Version
          heading={t("conflict.theirs", {
            name: conflict.current.author ?? "",
            when: when(conflict.current.updatedAt),
          })}
        >
          <p lang={language} className="cell-text">
            <CodedTextView text={toCodedText(conflict.current.content, codes)} codes={codes} />
          </p>
        </Version>
      </div>
      <section className="mt-4">
        <h3 className="mb-1 text-xs font-semibold text-muted">{t("conflict.difference")}</h3>
        <p className="cell-text">
          <Diff parts={wordDiff(theirs, mine, language)} lang={language} />
        </p>
      </section>
      {isMerging ? (
        <TextArea
          className="mt-4"
          label={t("conflict.merged")}
          lang={language}
          autoFocus
          rows={4}
          value={merged}
          onChange={setMerged}
        />
      ) : null}
    </Dialog>
  );
}

type VersionProps = { readonly heading: string; readonly children: React.ReactNode };

function Version({ heading, children }: VersionProps) {
  return (
    <section className="rounded-lg border border-line p-3">
      <h3 className="mb-1 text-xs font-semibold text-muted">{heading}</h3>
      {children}
    </section>
  );
}
