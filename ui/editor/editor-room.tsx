"use client";

import { useMemo } from "react";
import { useMatchesPanel } from "@/ui/memory/use-matches-panel";
import { EditorScreen, type EditorScreenProps } from "./editor-screen";

/**
 * The editor with what other rooms bring to it. Hooks that make panels (matches, terms) are called
 * here and handed on as `panels`; marks over the source as `sourceDecorations`.
 */
export function EditorRoom(props: Omit<EditorScreenProps, "panels" | "sourceDecorations">) {
  const matches = useMatchesPanel();
  const panels = useMemo(() => [matches], [matches]);
  return <EditorScreen {...props} panels={panels} />;
}
