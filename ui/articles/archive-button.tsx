"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ArticleView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = { readonly article: ArticleView; readonly login: string };

/** Puts an article away after asking, or takes it out again. */
export function ArchiveButton({ article, login }: Props) {
  const t = useT("articles");
  const router = useRouter();
  const sender = useSend(login);
  const [isAsking, setAsking] = useState(false);
  const set = async (archived: boolean) => {
    const path = `/api/articles/${article.id}/archive`;
    const reply = await sender.ask({ method: "PUT", path, body: { archived } });
    if (!reply.ok) return;
    setAsking(false);
    toast({ tone: "done", title: t(archived ? "article.archived" : "article.restored") });
    router.refresh();
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={article.archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        onPress={() => (article.archived ? set(false) : setAsking(true))}
      >
        {t(article.archived ? "article.unarchive" : "article.archive")}
      </Button>
      <ConfirmDialog
        title={t("article.archiveQuestion")}
        confirmLabel={t("article.archive")}
        isDestructive
        isPending={sender.isPending}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => set(true)}
      >
        <p>{t("article.archiveExplanation")}</p>
        <ProblemNote sentence={sender.problem} />
      </ConfirmDialog>
      {sender.sessionDialog}
    </>
  );
}
