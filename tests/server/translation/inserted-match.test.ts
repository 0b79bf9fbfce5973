import { describe, expect, it } from "vitest";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import { readLeverage } from "@/server/memory/read-leverage";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { restoreTranslation } from "@/server/translation/restore-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const db = testDatabase();

async function begin() {
  const articleId = await createTestArticle([paragraph("Жиынға министр қатысты.")]);
  const translator = await createActor({ role: "translator", language: "ru" });
  const { id } = await translationAt(articleId, 0, "ru");
  const request = (baseVersion: number) => ({ translationId: id, baseVersion, idemKey: newKey() });
  return { translator, id, request };
}

const content = textContent("В собрании участвовал министр.");
const insertion = (score: number) => ({
  content,
  sourceVersion: 1,
  origin: "memory" as const,
  match: { score, entry: "0199-entry", sha256: hashContent(content) },
});
const typed = (value: string) => ({ content: textContent(value), sourceVersion: 1 });
const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code).filter((code) => /^(?:fuzzy|exact)-/u.test(code));

describe("a match that was put in", () => {
  it("is kept with the text and told in its event", async () => {
    const { translator, id, request } = await begin();
    const { translation } = await saveTranslation(translator, request(0), insertion(84));
    expect(translation.match).toEqual(insertion(84).match);
    const [event] = await db().translationEvent.findMany({ where: { translationId: id } });
    expect(event?.data).toEqual({ match: insertion(84).match });
  });

  it("is warned of while it stands as it came, also when it is confirmed", async () => {
    const { translator, request } = await begin();
    await saveTranslation(translator, request(0), insertion(84));
    const { translation } = await confirmTranslation(translator, request(1), {
      content,
      sourceVersion: 1,
    });
    expect(translation.state).toBe("translated");
    expect(codes(translation)).toEqual(["fuzzy-unedited"]);
    const found = translation.findings.find(({ code }) => code === "fuzzy-unedited");
    expect(found).toMatchObject({ severity: "warning", params: { percent: 84 } });
  });

  it("is not warned of once somebody has edited it", async () => {
    const { translator, request } = await begin();
    await saveTranslation(translator, request(0), insertion(84));
    const { translation } = await confirmTranslation(
      translator,
      request(1),
      typed("На собрании был министр."),
    );
    expect(codes(translation)).toEqual([]);
  });

  it("leaves a remark when an exact one was changed, none while it stands", async () => {
    const { translator, request } = await begin();
    const first = await saveTranslation(translator, request(0), insertion(101));
    expect(codes(first.translation)).toEqual([]);
    const changed = typed("На собрании был министр.");
    const { translation } = await saveTranslation(translator, request(1), changed);
    expect(codes(translation)).toEqual(["exact-edited"]);
  });

  it("is forgotten when it is taken out, the field emptied or an older text restored", async () => {
    const { translator, id, request } = await begin();
    await saveTranslation(translator, request(0), insertion(84));
    const undone = { ...typed("Министр пришёл."), match: null };
    const first = await saveTranslation(translator, request(1), undone);
    expect(first.translation.match).toBeNull();
    await saveTranslation(translator, request(2), insertion(84));
    const emptied = await saveTranslation(translator, request(3), typed(""));
    expect(emptied.translation.match).toBeNull();
    await saveTranslation(translator, request(4), insertion(84));
    await restoreTranslation(translator, request(5), 2);
    const row = await db().translation.findUniqueOrThrow({ where: { id } });
    expect(row.insertedMatch).toBeNull();
  });
});

describe("the leverage of an article", () => {
  it("tells what was put in, typed and left untranslated", async () => {
    const articleId = await createTestArticle([
      paragraph("Жиынға министр қатысты.", "Екінші сөйлем."),
    ]);
    const actor = await createActor({ role: "translator", language: "ru" });
    const leverage = () => readLeverage(actor, articleId, "ru");
    expect(await leverage()).toMatchObject({ segments: 0, untranslated: 2 });
    const { id } = await translationAt(articleId, 0, "ru");
    const request = { translationId: id, baseVersion: 0, idemKey: newKey() };
    await saveTranslation(actor, request, insertion(84));
    const { rows, untranslated } = await leverage();
    expect(untranslated).toBe(1);
    expect(rows.filter(({ segments }) => segments > 0)).toEqual([
      { band: "75–84", segments: 1, words: 3, unchanged: 1 },
    ]);
    await expect(readLeverage(actor, newKey(), "ru")).rejects.toMatchObject({ code: "not-found" });
  });
});
