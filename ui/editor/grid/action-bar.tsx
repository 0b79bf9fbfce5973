"use client";

import { Check, CheckCheck, Copy, Tag, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { useT } from "@/ui/i18n/use-t";
import { useShortcut } from "@/ui/keymap/keymap-context";
import { Button } from "@/ui/primitives/button";
import { IconButton } from "@/ui/primitives/icon-button";
import { Kbd } from "@/ui/primitives/kbd";
import { useCell, useDesk, useEditor } from "../editor-context";
import type { CellStore } from "../state/cell";
import { rightsOn } from "../state/desk-actions";
import { shownState } from "../state/row-facts";

/** What can be done with the open segment now; the first button is what the confirming key does. */
export function useRights(cell: CellStore) {
  const { desk } = useEditor();
  const mode = useDesk((state) => state.mode);
  const me = useDesk((state) => state.actor.personId);
  const state = useCell(cell, (one) => shownState(one, me));
  const view = useCell(cell, (one) => one.view);
  return useMemo(() => {
    const rights = rightsOn(desk.getState(), cell);
    const isOwn = view.authorId === me;
    return { ...rights, isOwn, isApproval: mode === "review" && rights.approve, state };
  }, [desk, cell, view, me, mode, state]);
}

/** Buttons under the open translation. Phones have the bar at the foot instead. */
export function ActionBar({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const { acts } = useEditor();
  const rights = useRights(cell);
  const copy = useShortcut("copy-source");
  const tag = useShortcut("insert-tag");
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2 max-md:hidden">
      <MainButton cell={cell} />
      {rights.accept && rights.isOwn === false && !rights.isApproval ? (
        <Button size="small" icon={<CheckCheck aria-hidden />} onPress={acts.accept}>
          {t("acts.accept")}
        </Button>
      ) : null}
      {rights.return ? <ReturnButton /> : null}
      {rights.signOff ? (
        <Button size="small" onPress={acts.signOff}>
          {t("acts.signOff")}
        </Button>
      ) : null}
      {rights.reopen ? (
        <Button size="small" variant="quiet" onPress={acts.reopen}>
          {t("acts.reopen")}
        </Button>
      ) : null}
      {rights.save ? (
        <span className="ml-auto flex">
          <IconButton
            label={t("acts.copySource")}
            icon={<Copy aria-hidden />}
            onPress={acts.copySource}
            {...(copy.keys ? { keys: copy.keys } : {})}
          />
          <IconButton
            label={t("acts.insertMissing")}
            icon={<Tag aria-hidden />}
            onPress={acts.insertMissing}
            {...(tag.keys ? { keys: tag.keys } : {})}
          />
        </span>
      ) : null}
      {rights.isOwn && rights.isApproval ? (
        <p className="basis-full text-xs text-muted">{t("acts.ownText")}</p>
      ) : null}
    </div>
  );
}

function MainButton({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const { acts } = useEditor();
  const { isApproval, confirm } = useRights(cell);
  const layout = useDesk((state) => state.layout);
  const { keys, ...aria } = useShortcut("confirm");
  if (!isApproval && !confirm) return null;
  return (
    <Button
      {...aria}
      size="small"
      variant="primary"
      icon={isApproval ? <CheckCheck aria-hidden /> : <Check aria-hidden />}
      onPress={() => acts.confirm("open")}
    >
      {isApproval ? t("acts.approve") : t("acts.confirm")}
      {keys && layout !== "compare" ? (
        <span aria-hidden className="max-xl:hidden">
          <Kbd keys={keys} inverted />
        </span>
      ) : null}
    </Button>
  );
}

function ReturnButton() {
  const t = useT("editor");
  const { acts } = useEditor();
  const { keys: _keys, ...aria } = useShortcut("request-changes");
  return (
    <Button {...aria} size="small" icon={<Undo2 aria-hidden />} onPress={acts.askReturn}>
      {t("acts.return")}
    </Button>
  );
}
