import { beforeEach, describe, expect, it } from "vitest";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { verifyHistory } from "@/server/translation/verify-history";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

/** Histories are rewritten here by somebody who may do everything: the owner of the database. */
const db = testDatabase();
let id: string;

beforeEach(async () => {
  await asOwner("TRUNCATE article CASCADE");
  const translator = await createActor("translator");
  const articleId = await createTestArticle([paragraph("Кездесу өтті.", "Құжатқа қол қойылды.")]);
  ({ id } = await translationAt(articleId, 0, "ru"));
  const request = (baseVersion: number) => ({ translationId: id, baseVersion, idemKey: newKey() });
  const text = (value: string) => ({ content: textContent(value), sourceVersion: 1 });
  await saveTranslation(translator, request(0), text("Встреча"));
  await confirmTranslation(translator, request(1), text("Встреча прошла."));
  await approveTranslation(await createActor("reviewer"), request(2));
});

/** Runs SQL with all triggers off, as only the owner of the database can. */
async function asOwner(...statements: readonly string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

const found = async () =>
  (await verifyHistory()).faults.map(({ code, version }) => [code, version]);
const forged = textContent("Встреча не прошла.");
const forgedFields = `content = '${JSON.stringify(forged)}', plain = 'Встреча не прошла.'`;

describe("the check of histories", () => {
  it("finds nothing where nobody went around the product", async () => {
    const report = await verifyHistory();
    expect(report).toEqual({ translations: 4, events: 3, faults: [] });
  });

  it("cannot be made necessary by the product itself: the triggers refuse", async () => {
    await expect(
      db().$executeRawUnsafe(`UPDATE translation_event SET plain = 'x'`),
    ).rejects.toThrow(/append-only/);
  });

  it.each([
    [
      "the text of an event",
      `UPDATE translation_event SET ${forgedFields} WHERE version = 2`,
      [["text-altered", 2]],
    ],
    [
      "text and text hash of an event",
      `UPDATE translation_event SET ${forgedFields}, sha256 = '${hashContent(forged)}' WHERE version = 2`,
      [["event-altered", 2]],
    ],
    [
      "who did it",
      `UPDATE translation_event SET actor_id = gen_random_uuid() WHERE version = 2`,
      [["event-altered", 2]],
    ],
    [
      "why",
      `UPDATE translation_event SET data = '{"reason":"planted"}' WHERE version = 3`,
      [["event-altered", 3]],
    ],
    [
      "an event away",
      `DELETE FROM translation_event WHERE version = 2`,
      [
        ["event-missing", 3],
        ["chain-broken", 3],
      ],
    ],
    [
      "the last event away",
      `DELETE FROM translation_event WHERE version = 3`,
      [["row-differs", 3]],
    ],
    [
      "the translation",
      `UPDATE translation SET ${forgedFields} WHERE version = 3`,
      [["row-differs", 3]],
    ],
    [
      "the translation with its hash",
      `UPDATE translation SET ${forgedFields}, sha256 = '${hashContent(forged)}' WHERE version = 3`,
      [["row-differs", 3]],
    ],
    [
      "the state",
      `UPDATE translation SET state = 'signed-off' WHERE version = 3`,
      [["row-differs", 3]],
    ],
    [
      "an untouched translation",
      `UPDATE translation SET state = 'approved' WHERE version = 0 AND language = 'en' AND segment_id IN (SELECT id FROM segment WHERE position = 1)`,
      [["row-differs", 0]],
    ],
  ])("finds who changed %s", async (_, statement, expected) => {
    await asOwner(statement);
    expect(await found()).toEqual(expected);
  });
});
