"use client";

import { useState } from "react";
import { offsetMap } from "@/core/article/coded-text";
import { findingKey } from "@/core/checks/finding";
import { mayIgnore } from "@/core/checks/settings";
import type { TranslationFinding, TranslationView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { TextField } from "@/ui/primitives/text-field";
import { useEditor } from "../editor-context";
import { useRights } from "../grid/action-bar";
import { useHouseChecks } from "../house-checks";
import { useRefusalWords } from "../refusal-words";
import type { CellStore } from "../state/cell";
import { goTo } from "../state/desk-actions";
import { request } from "../state/request";
import { settled } from "../state/settled";
import { useFindingWords } from "./use-finding-words";

type Props = { readonly finding: TranslationFinding; readonly cell: CellStore };

/** One finding: what is wrong, where, what to do about it, and the way to accept it with a reason. */
export function FindingCard({ finding, cell }: Props) {
  const t = useT("editor");
  const words = useFindingWords();
  const rights = useRights(cell);
  const { settings } = useHouseChecks();
  const [isAsking, setAsking] = useState(false);
  const { message, advice } = words(finding, cell.getState().view.language);
  const mayAccept = rights.ignore && mayIgnore(finding.code, settings);
  return (
    <li className="rounded-lg border border-line p-3 text-sm">
      <SeverityBadge severity={finding.severity} />
      <p className="mt-1.5 font-medium">{message}</p>
      {finding.ignored ? (
        <p className="mt-1 text-xs text-muted">
          {t("qa.ignoredBy", { name: finding.ignored.by, reason: finding.ignored.reason })}
        </p>
      ) : (
        <p className="mt-1 text-xs text-muted">{advice}</p>
      )}
      <div className="mt-2 flex flex-wrap gap-1.5">
        {finding.fix && rights.save && !finding.ignored ? (
          <FixButton fix={finding.fix} cell={cell} />
        ) : null}
        {finding.target && !finding.ignored ? (
          <ShowButton cell={cell} span={finding.target} />
        ) : null}
        {mayAccept && !finding.ignored ? (
          <Button size="small" variant="quiet" onPress={() => setAsking(!isAsking)}>
            {t("qa.ignore")}
          </Button>
        ) : null}
        {mayAccept && finding.ignored ? <TakeBack cell={cell} finding={finding} /> : null}
      </div>
      {isAsking ? <Reason cell={cell} finding={finding} onDone={() => setAsking(false)} /> : null}
    </li>
  );
}

type Fix = NonNullable<TranslationFinding["fix"]>;

function FixButton({ fix, cell }: { readonly fix: Fix; readonly cell: CellStore }) {
  const t = useT("editor");
  const { acts } = useEditor();
  const apply = () => {
    const { text } = cell.getState();
    const map = offsetMap(text);
    const from = map.toCoded(fix.span[0], "after");
    const to = Math.max(from, map.toCoded(fix.span[1], "before"));
    acts.setText(cell, text.slice(0, from) + fix.text + text.slice(to), "replaced");
  };
  return (
    <Button size="small" onPress={apply}>
      {fix.text.trim() === "" ? t("qa.fixAway") : t("qa.fix", { text: fix.text })}
    </Button>
  );
}

function ShowButton({
  cell,
  span,
}: {
  readonly cell: CellStore;
  readonly span: readonly [number, number];
}) {
  const t = useT("editor");
  const { desk, editors } = useEditor();
  const show = () => {
    const { segmentId, view, text } = cell.getState();
    goTo(desk, { segmentId, column: view.language, mode: "edit" });
    const map = offsetMap(text);
    // After the field has been opened by the change of place.
    requestAnimationFrame(() => {
      const field = editors.get(view.id);
      field?.focus();
      field?.select(map.toCoded(span[0], "after"), map.toCoded(span[1], "before"));
    });
  };
  return (
    <Button size="small" variant="quiet" onPress={show}>
      {t("qa.show")}
    </Button>
  );
}

function useAccept(cell: CellStore, finding: TranslationFinding) {
  const { desk, engine } = useEditor();
  const refusal = useRefusalWords();
  return async (reason: string | null): Promise<string | null> => {
    const { id } = cell.getState().view;
    // An accepted finding belongs to a text that the server has.
    engine.flush(id);
    await settled(cell);
    const reply = await request<TranslationView>(`/api/translations/${id}/ignored-findings`, {
      method: "POST",
      personId: desk.getState().actor.personId,
      body: { key: findingKey(finding), reason },
    });
    if (!reply.ok) return refusal(reply.code, reply.params);
    engine.receive(reply.value);
    return null;
  };
}

function TakeBack({ cell, finding }: Props) {
  const t = useT("editor");
  const accept = useAccept(cell, finding);
  return (
    <Button size="small" variant="quiet" onPress={() => void accept(null)}>
      {t("qa.takeBack")}
    </Button>
  );
}

function Reason({ cell, finding, onDone }: Props & { readonly onDone: () => void }) {
  const t = useT("editor");
  const accept = useAccept(cell, finding);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const refused = await accept(reason.trim());
    setProblem(refused);
    if (refused === null) onDone();
  };
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t("qa.reason")}
        autoFocus
        value={reason}
        onChange={setReason}
        maxLength={500}
        {...(problem === null ? {} : { error: problem })}
      />
      <Button type="submit" size="small" isDisabled={reason.trim() === ""}>
        {t("qa.accept")}
      </Button>
    </form>
  );
}
