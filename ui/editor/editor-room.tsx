"use client";

import { EditorScreen, type EditorScreenProps } from "./editor-screen";

/**
 * The editor with what other rooms bring to it. Hooks that make panels (matches, terms) are called
 * here and handed on as `panels`; marks over the source as `sourceDecorations`.
 */
export function EditorRoom(props: Omit<EditorScreenProps, "panels" | "sourceDecorations">) {
  return <EditorScreen {...props} />;
}
