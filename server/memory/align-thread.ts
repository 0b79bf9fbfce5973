import { parentPort } from "node:worker_threads";
import { plainText } from "@/core/article/inline";
import { AppError, type ErrorCode, type ErrorParams } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { AlignedRow } from "@/core/memory/memory-view";
import { readImport } from "@/server/articles/read-import";
import { alignTexts, type PublishedTriple } from "./align-texts";

/** What the thread is given: texts to align, or a file whose text is wanted. */
export type AlignTask =
  | { readonly kind: "align"; readonly texts: PublishedTriple }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly language: Language;
    };

/** What it answers: errors lose their class on the way between threads, so a refusal is a value. */
export type AlignOutcome =
  | { readonly ok: true; readonly rows: readonly AlignedRow[]; readonly text: string }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/** The paragraphs of a file, without what is no text in it. */
function textOf({ name, bytes, language }: Extract<AlignTask, { kind: "read" }>): string {
  const { blocks } = readImport({ kind: "file", name, bytes }, language);
  return blocks
    .map(({ segments }) =>
      segments.map(({ content, gapAfter }) => plainText(content) + gapAfter).join(""),
    )
    .join("\n\n");
}

/** Does one task. @throws nothing that is foreseen */
export function outcomeOf(task: AlignTask): AlignOutcome {
  try {
    return task.kind === "read"
      ? { ok: true, rows: [], text: textOf(task) }
      : { ok: true, rows: alignTexts(task.texts), text: "" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}

parentPort?.on("message", (task: AlignTask) => parentPort?.postMessage(outcomeOf(task)));
