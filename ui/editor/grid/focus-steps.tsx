"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { useDesk, useEditor } from "../editor-context";
import { currentRow } from "../state/desk-actions";

/** The way from one segment to the next where only one is shown. */
export function FocusSteps() {
  const t = useT("editor");
  const { acts } = useEditor();
  const position = useDesk((state) => (currentRow(state)?.position ?? 0) + 1);
  const total = useDesk((state) => state.total);
  return (
    <div className="flex items-center justify-between gap-3 py-4 max-sm:px-3">
      <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onPress={() => acts.move(-1)}>
        {t("acts.previous")}
      </Button>
      <span className="tabular text-sm text-muted">
        {t("filter.result", { shown: position, total })}
      </span>
      <Button variant="quiet" onPress={() => acts.move(1)}>
        {t("acts.next")}
        <ArrowRight aria-hidden />
      </Button>
    </div>
  );
}
