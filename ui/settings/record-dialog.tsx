"use client";

import { type KeyboardEvent, useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { type Chord, recordChord } from "@/ui/keymap/chord";
import type { CommandId } from "@/ui/keymap/commands";
import { useKeymap } from "@/ui/keymap/keymap-context";
import { type ChordRefusal, refuseChord } from "@/ui/keymap/own-chord";
import { Dialog } from "@/ui/primitives/dialog";

type Props = {
  readonly command: CommandId;
  readonly onRecorded: (chord: Chord) => void;
  readonly onClose: () => void;
};

/** Listens for the keys of a new shortcut and says why some cannot be it. */
export function RecordDialog({ command, onRecorded, onClose }: Props) {
  const t = useT("settings");
  const shell = useT("shell");
  const keymap = useKeymap();
  const [refusal, setRefusal] = useState<ChordRefusal | null>(null);
  const record = (event: KeyboardEvent) => {
    // Escape and Tab keep their meaning: nobody may be caught in here.
    if (event.key === "Escape" || (event.key === "Tab" && !event.ctrlKey)) return;
    const chord = recordChord(event.nativeEvent);
    if (chord === null) return;
    event.preventDefault();
    event.stopPropagation();
    const problem = refuseChord(chord, command, keymap);
    setRefusal(problem);
    if (problem === null) onRecorded(chord);
  };
  const words = (problem: ChordRefusal) =>
    problem.reason === "taken"
      ? t("keys.taken", { command: shell(`commands.${problem.by}`) })
      : t(`keys.${problem.reason}`);
  return (
    <Dialog title={t("keys.dialogTitle")} size="small" isOpen onOpenChange={onClose}>
      <div className="flex flex-col gap-4">
        <p id="record-explanation">{t("keys.press", { command: shell(`commands.${command}`) })}</p>
        <div
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, so it must take focus
          tabIndex={0}
          // biome-ignore lint/a11y/noAutofocus: the dialog is this one thing
          autoFocus
          ref={(element) => element?.focus()}
          aria-label={t("keys.dialogTitle")}
          aria-describedby="record-explanation"
          onKeyDown={record}
          className="flex min-h-16 items-center justify-center rounded-lg border border-dashed border-edge bg-sunken text-muted"
        >
          {t("keys.waiting")}
        </div>
        <p role="alert" className="text-sm font-medium text-danger empty:hidden">
          {refusal ? words(refusal) : null}
        </p>
      </div>
    </Dialog>
  );
}
