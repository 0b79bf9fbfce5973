"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { codedPlainText } from "@/core/article/coded-text";
import { wordDiff } from "@/core/revision/word-diff";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { Diff } from "@/ui/primitives/diff";
import { TextField } from "@/ui/primitives/text-field";
import { replaceAll, replacements } from "../acts/replace-all";
import { useDesk, useEditor } from "../editor-context";

/** Replaces a text everywhere in the language that is worked on: shown first, ticked one by one. */
export function ReplaceDialog() {
  const t = useT("editor");
  const common = useT("common");
  const { desk, engine } = useEditor();
  const language = useDesk((state) => state.language);
  const [text, setText] = useState(() => desk.getState().find?.text ?? "");
  const [replacement, setReplacement] = useState("");
  const [caseSensitive, setCaseSensitive] = useState(true);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(text);
  const found = useMemo(
    () => replacements(desk.getState(), { text: wanted, caseSensitive }, replacement),
    [desk, wanted, caseSensitive, replacement],
  );
  const chosen = found.filter(({ id }) => !left.has(id));
  const close = () => desk.setState({ dialog: null });
  const tick = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const run = () => {
    close();
    replaceAll(
      desk,
      engine,
      chosen,
      t("replace.done", { count: chosen.length, text, replacement }),
    );
  };
  return (
    <Dialog
      title={t("replace.title")}
      size="large"
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>{common("cancel")}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={run}>
            {t("replace.run", { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("find.text")}
          lang={language}
          autoFocus
          value={text}
          onChange={setText}
        />
        <TextField
          label={t("replace.with")}
          lang={language}
          value={replacement}
          onChange={setReplacement}
        />
      </div>
      <Checkbox
        className="mt-2"
        label={t("find.caseSensitive")}
        isSelected={caseSensitive}
        onChange={setCaseSensitive}
      />
      <p role="status" className="mt-2 text-sm text-muted">
        {wanted === "" ? t("replace.type") : t("replace.found", { count: found.length })}
      </p>
      <ul className="mt-2 flex flex-col">
        {found.slice(0, 200).map(({ id, position, before, after, isApproved }) => (
          <li key={id} className="flex items-start gap-3 border-b border-line py-2 text-sm">
            <Checkbox
              label={t("replace.row", { position })}
              hideLabel
              isSelected={!left.has(id)}
              onChange={() => tick(id)}
            />
            <span className="tabular w-8 shrink-0 pt-1.5 text-muted">{position}</span>
            <span className="pt-1.5 leading-relaxed">
              <Diff
                parts={wordDiff(codedPlainText(before), codedPlainText(after), language)}
                lang={language}
              />
              {isApproved ? (
                <span className="mt-0.5 block text-xs text-stale">{t("replace.approved")}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
