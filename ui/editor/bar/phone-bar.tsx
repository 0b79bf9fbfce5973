"use client";

import { ArrowRight, Check, CheckCheck, MessageSquare, Undo2 } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { IconButton } from "@/ui/primitives/icon-button";
import { useDesk, useEditor } from "../editor-context";
import { useRights } from "../grid/action-bar";
import type { CellStore } from "../state/cell";
import { currentCell } from "../state/desk-actions";
import { openPanel } from "../state/panel-state";

/** The open segment's acts within reach of the thumb, above the on-screen keyboard. */
export function PhoneBar() {
  const cell = useDesk(currentCell);
  return cell ? <Acts cell={cell} /> : null;
}

function Acts({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const { desk, acts } = useEditor();
  const rights = useRights(cell);
  return (
    <div
      role="toolbar"
      aria-label={t("bar.acts")}
      className="flex items-center gap-2 border-t border-line bg-page px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:hidden"
    >
      {rights.isApproval || rights.confirm ? (
        <Button
          variant="primary"
          className="grow"
          icon={rights.isApproval ? <CheckCheck aria-hidden /> : <Check aria-hidden />}
          onPress={() => acts.confirm("open")}
        >
          {rights.isApproval ? t("acts.approve") : t("acts.confirm")}
        </Button>
      ) : (
        <span className="grow" />
      )}
      {rights.return ? (
        <IconButton
          label={t("acts.return")}
          icon={<Undo2 aria-hidden />}
          onPress={acts.askReturn}
        />
      ) : null}
      <IconButton
        label={t("acts.comment")}
        icon={<MessageSquare aria-hidden />}
        onPress={() => openPanel(desk, "comments")}
      />
      <IconButton
        label={t("acts.next")}
        icon={<ArrowRight aria-hidden />}
        onPress={() => acts.move(1)}
      />
    </div>
  );
}
