"use client";

import { SessionDialog } from "@/ui/shell/session-dialog";
import { useDesk, useEditor } from "../editor-context";
import { BulkDialog } from "./bulk-dialog";
import { ConflictDialog } from "./conflict-dialog";
import { GoToDialog } from "./go-to-dialog";
import { MissingDialog } from "./missing-dialog";
import { ReplaceDialog } from "./replace-dialog";
import { ReturnDialog } from "./return-dialog";

/** The dialog that is open, and the one that asks for the password again over everything. */
export function OpenDialog() {
  const { desk, engine } = useEditor();
  const dialog = useDesk((state) => state.dialog);
  const login = useDesk((state) => state.login);
  const sessionEnded = useDesk((state) => state.sessionEnded);
  const cells = useDesk((state) => state.cells);
  const conflicting = dialog?.kind === "conflict" ? cells.get(dialog.translationId) : undefined;
  return (
    <>
      {dialog?.kind === "return" ? <ReturnDialog translationId={dialog.translationId} /> : null}
      {dialog?.kind === "go-to" ? <GoToDialog /> : null}
      {dialog?.kind === "missing" ? <MissingDialog /> : null}
      {dialog?.kind === "replace" ? <ReplaceDialog /> : null}
      {dialog?.kind === "bulk-result" ? <BulkDialog result={dialog.result} /> : null}
      {conflicting ? <ConflictDialog cell={conflicting} /> : null}
      <SessionDialog
        username={login}
        isOpen={sessionEnded}
        onSignedIn={() => {
          desk.setState({ sessionEnded: false });
          engine.resume();
        }}
      />
    </>
  );
}
