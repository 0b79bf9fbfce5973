"use client";

import { useEffect } from "react";
import { late } from "@/ui/primitives/late";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { useDesk } from "../editor-context";

const OpenDialog = late(() => import("./open-dialog").then((code) => code.OpenDialog));

/**
 * Dialogs over the editor. Their code is fetched while nothing is open: the one that asks for the
 * password must be here when the server no longer answers.
 */
export function EditorDialogs() {
  const isNeeded = useDesk(({ dialog, sessionEnded }) => dialog !== null || sessionEnded);
  useEffect(() => whenAtRest(() => void OpenDialog.fetch()), []);
  return isNeeded ? <OpenDialog /> : null;
}
