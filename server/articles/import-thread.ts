import { parentPort } from "node:worker_threads";
import { type HouseChecks, sourceOptions } from "@/core/checks/house-checks";
import { AppError, type ErrorCode, type ErrorParams } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type ImportPreview, type ImportSource, readImport } from "./read-import";

/** What the thread is given. */
export type ImportTask = {
  readonly source: ImportSource;
  readonly language: Language;
  readonly checks: HouseChecks;
};

/** What it answers: errors lose their class on the way between threads, so a refusal is a value. */
export type ImportOutcome =
  | { readonly ok: true; readonly preview: ImportPreview }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

function outcome({ source, language, checks }: ImportTask): ImportOutcome {
  try {
    return { ok: true, preview: readImport(source, language, sourceOptions(checks)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}

parentPort?.on("message", (task: ImportTask) => parentPort?.postMessage(outcome(task)));
