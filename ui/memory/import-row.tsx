"use client";

import {
  CircleCheck,
  CircleDashed,
  CircleStop,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { useRef, useState } from "react";
import type { ImportListed, ImportState } from "@/core/memory/memory-view";
import { formatDateTime, formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { classNames } from "@/ui/primitives/class-names";
import { bankName } from "./bank-name";
import { FindingsOf } from "./import-findings";
import { importPercent, importSentences, isUnderWay } from "./import-words";
import { PercentBar } from "./percent-bar";

const LOOKS: Readonly<Record<ImportState, { readonly icon: LucideIcon; readonly tint: string }>> = {
  checking: { icon: LoaderCircle, tint: "text-accent" },
  running: { icon: LoaderCircle, tint: "text-accent" },
  stopping: { icon: LoaderCircle, tint: "text-muted" },
  stopped: { icon: CircleStop, tint: "text-muted" },
  interrupted: { icon: CircleDashed, tint: "text-stale" },
  done: { icon: CircleCheck, tint: "text-approved" },
  refused: { icon: TriangleAlert, tint: "text-danger" },
};

type Props = { readonly one: ImportListed; readonly onStop: () => Promise<void> };

/** One import: which file went where, how it stands, and the way to stop it. */
export function ImportRow({ one, onStop }: Props) {
  const t = useT("memory");
  const { language, timeZone } = useScope();
  const [isPending, setIsPending] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { file, bank, actor, byOperator, at, state, mayStop } = one;
  const { icon: Icon, tint } = LOOKS[state];
  const facts = [
    bankName(t, bank),
    byOperator ? t("imports.operator") : actor,
    formatDateTime(language, new Date(at), timeZone),
  ];
  const stop = () => {
    // The button goes away under whoever pressed it.
    row.current?.focus();
    setIsPending(true);
    void onStop().finally(() => setIsPending(false));
  };
  return (
    <li
      ref={row}
      tabIndex={-1}
      className="flex flex-col gap-1.5 py-3 text-sm outline-none first:pt-0 last:pb-0"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium break-words">{file}</span>
        <span className="flex items-center gap-3">
          <span className={classNames("flex items-center gap-1.5 font-medium", tint)}>
            <Icon
              aria-hidden
              className={classNames(
                "size-4 shrink-0",
                isUnderWay(one) && "animate-spin motion-reduce:animate-none",
              )}
            />
            {t(`imports.states.${state}`)}
          </span>
          {mayStop ? (
            <Button
              size="small"
              isPending={isPending}
              aria-label={t("imports.stopFile", { file })}
              onPress={stop}
            >
              {t("imports.stop")}
            </Button>
          ) : null}
        </span>
      </div>
      <p className="text-xs text-muted">{facts.filter(Boolean).join(" · ")}</p>
      {isUnderWay(one) ? <Progress one={one} /> : <p>{importSentences(t, one).join(" ")}</p>}
      {one.findings > 0 && !isUnderWay(one) ? <FindingsOf importId={one.id} file={file} /> : null}
    </li>
  );
}

function Progress({ one }: { readonly one: ImportListed }) {
  const t = useT("memory");
  const { language } = useScope();
  const percent = importPercent(one);
  const { units, unitsRead } = one;
  const figures = formatPercent(language, percent);
  return (
    <div className="flex flex-col gap-1.5">
      <span className="tabular text-muted">
        {units === null
          ? figures
          : t("imports.progress", {
              percent: figures,
              read: unitsRead,
              count: units,
            })}
      </span>
      <PercentBar label={`${t(`imports.states.${one.state}`)}: ${one.file}`} percent={percent} />
    </div>
  );
}
