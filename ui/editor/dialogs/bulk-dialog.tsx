"use client";

import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { useEditor } from "../editor-context";
import { useRefusalWords } from "../refusal-words";
import type { BulkResult } from "../state/desk-state";

/** What came of approving many: how many, and which were left out and why. */
export function BulkDialog({ result }: { readonly result: BulkResult }) {
  const t = useT("editor");
  const refusal = useRefusalWords();
  const { desk, acts } = useEditor();
  const close = () => desk.setState({ dialog: null });
  return (
    <Dialog
      title={t("bulk.doneTitle", { count: result.approved })}
      isOpen
      onOpenChange={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t("bulk.close")}
        </Button>
      }
    >
      {result.skipped.length === 0 ? (
        <p>{t("bulk.nothingSkipped")}</p>
      ) : (
        <>
          <p className="mb-2">{t("bulk.skipped", { count: result.skipped.length })}</p>
          <ul className="flex flex-col">
            {result.skipped.map(({ position, code }) => (
              <li
                key={position}
                className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2 text-sm"
              >
                <button
                  type="button"
                  className="min-h-6 font-medium text-accent underline"
                  onClick={() => {
                    close();
                    requestAnimationFrame(() => acts.goToPosition(position));
                  }}
                >
                  {t("bulk.segment", { position })}
                </button>
                <span className="text-muted">{refusal(code, { count: 1 })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
