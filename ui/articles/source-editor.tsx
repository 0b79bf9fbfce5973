"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { type BlockDraft, fromBlockDrafts, toBlockDrafts } from "@/core/article/block-draft";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import type { Finding } from "@/core/checks/finding";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { Language } from "@/core/language/language";
import { useT } from "@/ui/i18n/use-t";
import { BlockEditor } from "@/ui/import/block-editor";
import { useBlockEdits } from "@/ui/import/use-block-edits";
import { useSourceFindings } from "@/ui/import/use-source-findings";
import { Button } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import { articleHref } from "./addresses";
import { type SourceAnswer, SourceSummary } from "./source-summary";

type Props = {
  readonly articleId: string;
  readonly login: string;
  readonly language: Language;
  /** The version that a new one is based on: the present one. */
  readonly baseVersion: number;
  readonly blocks: readonly SegmentedBlock[];
  /** By block and segment index, for the blocks as given. */
  readonly findings: readonly (readonly (readonly Finding[])[])[];
  readonly checks: HouseChecks;
};

type Kept = { readonly baseVersion: number; readonly blocks: readonly BlockDraft[] };

/** Edits the source: the same blocks as in the import, then what that means for the translations. */
export function SourceEditor(props: Props) {
  const { articleId, login, language, baseVersion, blocks, findings, checks } = props;
  const t = useT("articles");
  const router = useRouter();
  const sender = useSend(login);
  const [start] = useState(() => toBlockDrafts(blocks, countingNames()));
  const edits = useBlockEdits(start);
  const draft = useDraft(`audarma-source-${articleId}-${login}`, baseVersion, start, edits);
  const [isConflict, setConflict] = useState(false);
  const problem = isConflict ? t("source.conflict") : sender.problem;
  const [summary, setSummary] = useState<SourceAnswer | null>(null);
  const initial = useMemo(() => ({ blocks: start, findings }), [start, findings]);
  const found = useSourceFindings(edits.blocks, language, checks, initial);
  const ask = async (change: {
    readonly minor: boolean;
    readonly note: string;
    readonly dryRun: boolean;
  }) => {
    const reply = await sender.ask<SourceAnswer>({
      path: `/api/articles/${articleId}/source`,
      body: { ...change, blocks: fromBlockDrafts(edits.blocks), baseVersion },
    });
    setConflict(!reply.ok && reply.error?.code === "version-conflict");
    return reply;
  };
  const preview = async () => {
    const reply = await ask({ minor: false, note: "", dryRun: true });
    if (reply.ok) setSummary(reply.value);
  };
  const save = async (minor: boolean, note: string) => {
    const reply = await ask({ minor, note, dryRun: false });
    if (!reply.ok) return;
    draft.forget();
    toast({ tone: "done", title: t("source.saved", { number: reply.value.version }) });
    router.push(articleHref(articleId));
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-4">
      {draft.isRestored ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-draft-soft px-4 py-2 text-draft">
          <p role="status">{t("source.draftKept")}</p>
          <Button size="small" onPress={draft.drop}>
            {t("source.dropDraft")}
          </Button>
        </div>
      ) : null}
      <BlockEditor edits={edits} language={language} findings={found} />
      <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-1 py-3 max-md:bottom-14">
        <Button
          variant="primary"
          isPending={sender.isPending && summary === null}
          onPress={preview}
        >
          {t("source.preview")}
        </Button>
        {summary === null ? <ProblemNote sentence={problem} /> : null}
      </div>
      <SourceSummary
        answer={summary}
        isPending={sender.isPending}
        problem={problem}
        onClose={() => setSummary(null)}
        onSave={save}
      />
      {sender.sessionDialog}
    </div>
  );
}

/** Names for what came with the page: the same on the server and in the browser. */
function countingNames(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `given-${count}`;
  };
}

/** Keeps unsaved changes in this tab while their version is the present one. */
function useDraft(
  key: string,
  baseVersion: number,
  start: readonly BlockDraft[],
  edits: ReturnType<typeof useBlockEdits>,
) {
  const [isRestored, setRestored] = useState(false);
  const [isReady, setReady] = useState(false);
  const { blocks, reset } = edits;
  useEffect(() => {
    const kept = readKept(key);
    if (kept?.baseVersion === baseVersion) {
      reset(kept.blocks);
      setRestored(true);
    }
    setReady(true);
  }, [key, baseVersion, reset]);
  useEffect(() => {
    if (!isReady || blocks === start) return;
    try {
      sessionStorage.setItem(key, JSON.stringify({ baseVersion, blocks } satisfies Kept));
    } catch {
      // Beyond the browser's quota the changes stay on the page only.
    }
  }, [key, baseVersion, blocks, start, isReady]);
  const forget = () => sessionStorage.removeItem(key);
  const drop = () => {
    reset(start);
    forget();
    setRestored(false);
  };
  return { isRestored, forget, drop };
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
