"use client";

import { CheckCheck, X } from "lucide-react";
import { useState } from "react";
import { may } from "@/core/workflow/actor";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toast-queue";
import { approveSelected } from "../acts/approve-selected";
import { useDesk, useEditor } from "../editor-context";
import { useRefusalWords } from "../refusal-words";
import { toggleAll } from "../state/selection";

/** What can be done with the ticked rows. Not on phones: there one works row by row. */
export function BulkBar() {
  const t = useT("editor");
  const { desk, engine } = useEditor();
  const refusal = useRefusalWords();
  const count = useDesk((state) => state.selection.size);
  const language = useDesk((state) => state.language);
  const mayApprove = useDesk((state) =>
    may(state.actor, "translation.approve", { language: state.language, state: "translated" }),
  );
  const [isPending, setPending] = useState(false);
  if (count === 0) return null;
  const approve = async () => {
    setPending(true);
    const reply = await approveSelected(desk, engine, language);
    setPending(false);
    if (!reply.ok) toast({ tone: "problem", title: refusal(reply.code, reply.params) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar of buttons, not fields of a form
    <div
      role="group"
      aria-label={t("bulk.label")}
      className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-4 py-2 max-md:hidden"
    >
      <span role="status" className="tabular text-sm font-medium">
        {t("bulk.selected", { count })}
      </span>
      {mayApprove ? (
        <Button
          size="small"
          icon={<CheckCheck aria-hidden />}
          isPending={isPending}
          onPress={() => void approve()}
        >
          {t("bulk.approve", { language: AUTONYMS[language] })}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onPress={() => toggleAll(desk)}>
        {t("bulk.all")}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={<X aria-hidden />}
        onPress={() => desk.setState({ selection: new Set() })}
      >
        {t("bulk.none")}
      </Button>
    </div>
  );
}
