import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { type Chance, seeded } from "@/bench/reliability/seeded";
import { canonicalJson, hashText } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import { hasCode } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { createRelease } from "@/server/publication/create-release";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

/** Printed by a failing run: the pauses of its writers and of its publisher follow from it. */
const SEED = Date.now() % 1_000_000;
const MILLISECONDS = 12_000;
const LANGUAGES = ["ru", "en"] as const;
const WRITERS = [1, 2];
/** Rounds are written in letters: a figure that the source does not have would be refused. */
const WORDS = { ru: "Вариант", en: "Draft" } as const;
const LETTERS = { ru: "мнопрстуфх", en: "klmnopqrst" } as const;

const db = testDatabase();
let editor: Actor;
let reviewer: Actor;
let articleId: string;

beforeAll(async () => {
  editor = await createActor("editor");
  reviewer = await createActor("reviewer");
  articleId = await createTestArticle([
    headline("Айналым"),
    ...WRITERS.map((number) => paragraph(`Жазушы ${"аб"[number - 1]}.`)),
  ]);
}, 60_000);

describe("releases while the texts are being changed", () => {
  it(`are whole, of one moment, and what was approved (seed ${SEED})`, {
    timeout: 60_000,
  }, async () => {
    for (const language of LANGUAGES)
      await approved(0, language, { ru: "Заголовок", en: "Title" }[language]);
    const end = Date.now() + MILLISECONDS;
    const isOver = () => Date.now() > end;
    const [releases, mixed] = await Promise.all([
      publish(seeded(SEED), isOver),
      watchReaders(isOver),
      ...WRITERS.map((position) => writeRounds(position, seeded(SEED + position), isOver)),
    ]);
    expect(releases.length).toBeGreaterThan(2);
    expect(mixed).toEqual([]);
    for (const id of releases) await expectWhole(id);
  });
});

/** Brings a segment to approved with a new text, from whatever state it is in. */
async function approved(position: number, language: "ru" | "en", text: string): Promise<void> {
  const row = await translationAt(articleId, position, language);
  const request = (version: number) => ({
    translationId: row.id,
    baseVersion: version,
    idemKey: newKey(),
  });
  const content = { content: textContent(text), sourceVersion: 1 };
  const saved = await saveTranslation(editor, request(row.version), content);
  const confirmed = await confirmTranslation(editor, request(saved.translation.version), content);
  await approveTranslation(reviewer, request(confirmed.translation.version));
}

/**
 * One text in both languages, round after round, Russian always first: at any moment the English
 * round is the Russian one or the one before. A release that says otherwise mixed two moments.
 */
async function writeRounds(position: number, chance: Chance, isOver: () => boolean): Promise<void> {
  for (let round = 1; !isOver(); round += 1) {
    for (const language of LANGUAGES) {
      await approved(position, language, roundText(round, language)).catch(refused);
      await sleep(20 + chance.below(120));
    }
  }
}

function roundText(round: number, language: "ru" | "en"): string {
  const letters = [...String(round)].map((digit) => LETTERS[language][Number(digit)]);
  return `${WORDS[language]} ${letters.join("")}.`;
}

/** The round of such a text; 0 for the text of the very beginning. */
function roundOf(text: string, language: "ru" | "en"): number {
  const letters = [...(text.split(" ")[1] ?? "").replace(".", "")];
  return Number(letters.map((letter) => LETTERS[language].indexOf(letter)).join(""));
}

/** On a busy machine a lock may be waited for too long; then the round is left out. */
function refused(error: unknown): void {
  if (!hasCode(error, "version-conflict")) throw error;
}

async function publish(chance: Chance, isOver: () => boolean): Promise<readonly string[]> {
  const notices = { ru: "Уточнено.", en: "Corrected." };
  const releases: string[] = [];
  while (!isOver()) {
    const wanted = { languages: LANGUAGES, scheduledFor: null, notices };
    const made = await createRelease(editor, articleId, newKey(), wanted).catch(
      (error: unknown) => {
        if (hasCode(error, "not-ready") || hasCode(error, "nothing-to-publish")) return null;
        if (/serializ|write conflict|deadlock/iu.test(String(error))) return null;
        throw error;
      },
    );
    if (made) releases.push(made.id);
    await sleep(chance.below(30));
  }
  return releases;
}

/** What readers of the two languages get at one moment must be of one release. */
async function watchReaders(isOver: () => boolean): Promise<readonly unknown[]> {
  const mixed: unknown[] = [];
  while (!isOver()) {
    const out = await db().$queryRaw<{ release_id: string }[]>`
      SELECT DISTINCT version.release_id FROM publication
      JOIN published_version version ON version.id = publication.version_id
      WHERE publication.article_id = ${articleId}::uuid`;
    if (out.length > 1) mixed.push(out);
    await sleep(5);
  }
  return mixed;
}

/** Every language is there; every text is an approved one of the log; all are of one moment. */
async function expectWhole(releaseId: string): Promise<void> {
  const versions = await db().publishedVersion.findMany({ where: { releaseId } });
  expect(versions.map(({ language }) => language).toSorted()).toEqual(["en", "ru"]);
  const rounds: Record<string, readonly number[]> = {};
  for (const version of versions) {
    expect(hashText(canonicalJson(version.blocks))).toBe(version.sha256);
    const parts = version.parts as { segmentId: string; version: number; sha256: string }[];
    const texts: string[] = [];
    for (const part of parts) {
      const event = await db().translationEvent.findFirstOrThrow({
        where: {
          version: part.version,
          translation: { segmentId: part.segmentId, language: version.language },
        },
      });
      expect(event).toMatchObject({ sha256: part.sha256, stateAfter: "approved" });
      texts.push(event.plain);
    }
    const blocks = version.blocks as { content: { v: string }[] }[];
    expect(blocks.map(({ content }) => content.map(({ v }) => v).join(""))).toEqual(texts);
    const language = version.language as "ru" | "en";
    rounds[language] = texts.slice(1).map((text) => roundOf(text, language));
  }
  for (const [index, russian] of (rounds.ru ?? []).entries()) {
    const english = rounds.en?.[index] ?? Number.NaN;
    expect([russian, russian - 1], `writer ${index + 1}`).toContain(english);
  }
}
