"use client";

import { useMemo } from "react";
import { useTermsPanel } from "@/ui/glossary/use-terms-panel";
import { useMatchesPanel } from "@/ui/memory/use-matches-panel";
import { EditorScreen, type EditorScreenProps } from "./editor-screen";

/**
 * The editor with what other rooms bring to it. Hooks that make panels (matches, terms) are called
 * here and handed on as `panels`; marks over the source as `sourceDecorations`.
 */
export function EditorRoom(props: Omit<EditorScreenProps, "panels" | "sourceDecorations">) {
  const matches = useMatchesPanel();
  const before = useMemo(() => [matches], [matches]);
  const terms = useTermsPanel(before);
  const panels = useMemo(() => [matches, terms.panel], [matches, terms.panel]);
  return <EditorScreen {...props} panels={panels} sourceDecorations={terms.sourceDecorations} />;
}
