import { createHash } from "node:crypto";
import { plainText, textContent } from "@/core/article/inline";
import { recogniseBlocks } from "@/core/article/recognise";
import { AppError } from "@/core/errors";
import { readText } from "@/core/exchange/text/read-text";
import { LANGUAGES, type Language } from "@/core/language/language";
import { alignTriple, MAX_ALIGNED } from "@/core/memory/align";
import { DOCUMENT_EDGE } from "@/core/memory/fold";
import { memoryText } from "@/core/memory/memory-text";
import type { AlignedRow } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { segmentBlock } from "@/server/articles/read-import";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { namedBank } from "./banks";
import { insertUnits, type NewUnit, readyUnit } from "./index/insert-units";
import { sqlOf } from "./index/sql";

/** Turns articles that were published in three languages into memory: read, align, add what was reviewed. */

/** The three texts of an old article. One translation may be missing. */
export type PublishedTriple = Readonly<Record<Language, string>>;

function sentencesOf(text: string, language: Language): readonly string[] {
  if (text.trim() === "") return [];
  const result = readText(text);
  if (!result.ok) throw new AppError(result.code, result.params ?? {});
  const sentences = recogniseBlocks(result.blocks, language).flatMap((block) =>
    segmentBlock(block, language).segments.map(({ content }) => plainText(content).trim()),
  );
  if (sentences.length > MAX_ALIGNED)
    throw new AppError("too-many-segments", { limit: MAX_ALIGNED });
  return sentences.filter((sentence) => sentence !== "");
}

/**
 * Cuts the texts into sentences and aligns them; changes nothing. Long texts take seconds: requests
 * ask `alignInThread`.
 * @throws AppError text-empty without a Kazakh text and a translation, too-many-segments
 */
export function alignTexts(texts: PublishedTriple): readonly AlignedRow[] {
  const [kk, ru, en] = [
    sentencesOf(texts.kk, "kk"),
    sentencesOf(texts.ru, "ru"),
    sentencesOf(texts.en, "en"),
  ];
  if (kk.length === 0 || ru.length + en.length === 0) throw new AppError("text-empty");
  const join = (sentences: readonly string[], at: readonly number[]) =>
    at.map((index) => sentences[index] ?? "").join(" ");
  return alignTriple(kk, ru, en).map(({ first, second, third, confidence }) => ({
    kk: join(kk, first),
    ru: join(ru, second),
    en: join(en, third),
    confidence,
  }));
}

/** Rows of an alignment for a bank. `approved`: somebody has read them row by row. */
export type AlignedInput = {
  readonly bank: string;
  readonly approved: boolean;
  readonly rows: readonly Readonly<Record<Language, string>>[];
};

function unitOf(
  bankId: string,
  actor: Actor,
  approved: boolean,
  rows: AlignedInput["rows"],
  at: number,
): NewUnit | null {
  const row = rows[at];
  const filled = LANGUAGES.filter((language) => (row?.[language] ?? "").trim() !== "");
  if (!row || filled.length < 2) return null;
  const neighbour = (place: number, language: Language): number => {
    const text = rows[place]?.[language].trim() ?? "";
    return text === ""
      ? DOCUMENT_EDGE
      : memoryText(language, { content: textContent(text), codes: [] }).textHash;
  };
  return {
    bankId,
    articleId: null,
    key: null,
    sourceLanguage: "kk",
    importHash: createHash("sha256")
      .update(JSON.stringify(filled.map((language) => [language, row[language].trim()])))
      .digest("base64")
      .slice(0, 32),
    ext: null,
    variants: filled.map((language) => ({
      text: memoryText(language, { content: textContent(row[language].trim()), codes: [] }),
      previous: neighbour(at - 1, language),
      next: neighbour(at + 1, language),
      provenance: approved ? "approved" : "unreviewed",
      authorId: actor.personId,
      authorName: actor.name,
      approverName: approved ? actor.name : null,
      at: null,
      ext: null,
    })),
  };
}

/**
 * Adds reviewed rows to a bank; rows with fewer than two texts are left out, and what the bank has
 * already is not taken twice.
 * @throws AppError not-allowed, not-found, text-empty when no row is left
 */
export async function addAligned(
  actor: Actor,
  { bank: name, approved, rows }: AlignedInput,
): Promise<{ readonly added: number; readonly duplicates: number }> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  return database().$transaction(async (tx) => {
    const sql = sqlOf(tx);
    const bank = await namedBank(sql, actor, name);
    const units = rows.flatMap((_, at) => unitOf(bank.id, actor, approved, rows, at) ?? []);
    if (units.length === 0) throw new AppError("text-empty");
    const { known } = await insertUnits(sql, units.map(readyUnit), "fresh");
    const added = units.length - known;
    await recordAudit(tx, actor, {
      action: "memory.imported",
      subjectType: "memory-bank",
      subjectId: bank.id,
      data: { aligned: true, added, duplicates: known },
    });
    return { added, duplicates: known };
  });
}
