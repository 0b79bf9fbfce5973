"use client";

import { useMemo, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import type { ActWords } from "./acts/acts";
import { useRefusalWords } from "./refusal-words";

/** The sentences that acts speak. One object for the life of the page; it always speaks the language of now. */
export function useActWords(): ActWords {
  const t = useT("editor");
  const refusal = useRefusalWords();
  const now = useRef({ t, refusal });
  now.current = { t, refusal };
  return useMemo(
    (): ActWords => ({
      done: (kind, position) => now.current.t(`said.${kind}`, { position }),
      nowAt: (position, total) => now.current.t("said.nowAt", { position, total }),
      noneOpen: () => now.current.t("said.noneOpen"),
      openErrors: (count) => now.current.t("said.openErrors", { count }),
      empty: () => now.current.t("said.empty"),
      notPossible: () => now.current.t("said.notPossible"),
      refused: (position, code, params) =>
        now.current.t("said.refused", {
          position,
          reason: now.current.refusal(code, { count: 1, ...params }),
        }),
      undone: (label) => now.current.t("said.undone", { label }),
      redone: (label) => now.current.t("said.redone", { label }),
      nothingToUndo: () => now.current.t("said.nothingToUndo"),
      nothingMissing: () => now.current.t("said.nothingMissing"),
      changedText: (kind) => now.current.t(`said.${kind}`),
    }),
    [],
  );
}
