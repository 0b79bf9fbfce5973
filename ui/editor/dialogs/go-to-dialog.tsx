"use client";

import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { TextField } from "@/ui/primitives/text-field";
import { useDesk, useEditor } from "../editor-context";

/** Asks for the number of a segment and goes there. */
export function GoToDialog() {
  const t = useT("editor");
  const { desk, acts } = useEditor();
  const total = useDesk((state) => state.total);
  const [number, setNumber] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => desk.setState({ dialog: null });
  const go = () => {
    const position = Number(number);
    if (!Number.isInteger(position) || position < 1 || position > total) {
      setProblem(t("goTo.range", { total }));
      return;
    }
    close();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => acts.goToPosition(position));
  };
  return (
    <Dialog title={t("goTo.title")} size="small" isOpen onOpenChange={close}>
      <form
        className="flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label={t("goTo.number")}
          description={t("goTo.of", { total })}
          inputMode="numeric"
          autoFocus
          value={number}
          onChange={setNumber}
          className="grow"
          {...(problem === null ? {} : { error: problem })}
        />
        <Button type="submit" variant="primary">
          {t("goTo.go")}
        </Button>
      </form>
    </Dialog>
  );
}
