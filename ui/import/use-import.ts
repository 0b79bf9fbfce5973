"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { fromBlockDrafts, toBlockDrafts } from "@/core/article/block-draft";
import type { Language } from "@/core/language/language";
import { articleHref } from "@/ui/articles/addresses";
import { useT } from "@/ui/i18n/use-t";
import { toast } from "@/ui/primitives/toast-queue";
import { useSend } from "@/ui/request/use-send";
import { type ArticlePlan, planBody, targetsFor } from "./article-plan";
import { forgetImport, keepImport, readKeptImport, type SourceText } from "./kept-import";
import type { Preview } from "./preview";
import { previewBody } from "./source-step";
import { newName, useBlockEdits } from "./use-block-edits";

type Settings = { readonly login: string; readonly today: string; readonly timeZone: string };

const emptySource: SourceText = { text: "", html: null, format: "text", language: "kk" };
const NO_BLOCKS = { blocks: [], findings: [] } as const;

/** The import from the first paste to the article; everything in it survives a reload of the tab. */
export function useImport({ login, today, timeZone }: Settings) {
  const router = useRouter();
  const t = useT("import");
  const sender = useSend(login);
  const edits = useBlockEdits([]);
  const [source, setSource] = useState(emptySource);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [plan, setPlan] = useState<ArticlePlan>(() => emptyPlan("kk", today));
  const [checked, setChecked] = useState<Parameters<typeof edits.reset>[0]>([]);
  const [isRestored, setRestored] = useState(false);
  const request = useRef({ body: "", key: "" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const kept = readKeptImport(login);
    if (kept) {
      setSource(kept.source);
      setPlan(kept.plan);
      setPreview(kept.preview);
      edits.reset(kept.blocks);
    }
    setRestored(true);
  }, []);

  useEffect(() => {
    if (!isRestored) return;
    return soon(() => keepImport(login, { source, preview, blocks: edits.blocks, plan }));
  }, [isRestored, login, source, preview, edits.blocks, plan]);

  const show = (made: Preview) => {
    const drafts = toBlockDrafts(made.blocks, newName);
    setPreview(made);
    setChecked(drafts);
    edits.reset(drafts);
    setPlan((before) => ({ ...before, targets: targetsFor(source.language) }));
    window.scrollTo({ top: 0 });
  };
  const read = async () => {
    const reply = await sender.ask<Preview>({
      path: "/api/import-preview",
      body: previewBody(source),
    });
    if (reply.ok) show(reply.value);
  };
  const readFile = async (file: File) => {
    const query = new URLSearchParams({ language: source.language, name: file.name });
    const path = `/api/import-preview/file?${query}`;
    const reply = await sender.ask<Preview>({ path, body: file });
    if (reply.ok) show(reply.value);
  };
  const create = async () => {
    const blocks = fromBlockDrafts(edits.blocks);
    const body = { sourceLanguage: source.language, ...planBody(plan, timeZone), blocks };
    const reply = await sender.ask<{ readonly id: string }>({
      path: "/api/articles",
      body,
      idempotencyKey: keyFor(request.current, JSON.stringify(body)),
    });
    if (!reply.ok) return;
    forgetImport(login);
    toast({ tone: "done", title: t("created") });
    router.push(articleHref(reply.value.id));
  };
  const restart = () => {
    sender.clearProblem();
    setPreview(null);
  };
  const initial = useMemo(
    () => (preview ? { blocks: checked, findings: preview.sourceFindings } : NO_BLOCKS),
    [preview, checked],
  );
  return {
    ...{ source, setSource, preview, plan, setPlan, edits, initial, sender },
    ...{ read, readFile, create, restart, isRestored },
  };
}

/** Milliseconds without a further change after which what was entered is kept. */
const QUIET = 300;

/** Does something when nothing has changed for a moment, or at once when the page goes away before; answers with how to call it off. */
function soon(act: () => void): () => void {
  const now = () => {
    callOff();
    act();
  };
  const timer = setTimeout(now, QUIET);
  const callOff = () => {
    clearTimeout(timer);
    window.removeEventListener("pagehide", now);
  };
  window.addEventListener("pagehide", now);
  return callOff;
}

function emptyPlan(source: Language, today: string): ArticlePlan {
  return { targets: targetsFor(source), date: today, deadline: "", people: [] };
}

/** The same request goes out under the same key, so that a retry makes no second article; a changed one does not. */
function keyFor(last: { body: string; key: string }, body: string): string {
  if (last.body !== body) {
    last.body = body;
    last.key = newName();
  }
  return last.key;
}
