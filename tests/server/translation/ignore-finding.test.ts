import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { findingKey } from "@/core/checks/finding";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { ignoreFinding } from "@/server/translation/ignore-finding";
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
const WRONG = "Объём торговли вырос на 30%.";

async function wrongFigure() {
  const translator = await createActor("translator");
  const articleId = await createTestArticle([paragraph("Сауда көлемі 40%-ға артты.")]);
  const { id } = await translationAt(articleId, 0, "ru");
  const request = (baseVersion: number) => ({ translationId: id, baseVersion, idemKey: newKey() });
  const text = (value: string) => ({ content: textContent(value), sourceVersion: 1 });
  const { translation } = await saveTranslation(translator, request(0), text(WRONG));
  const finding = translation.findings.find(({ severity }) => severity === "error");
  if (!finding) throw new Error("no error found");
  return { translator, id, request, text, key: findingKey(finding) };
}

describe("accepting a finding", () => {
  it("needs a reason, lets the text be confirmed, and is logged", async () => {
    const { translator, id, request, text, key } = await wrongFigure();
    await expect(ignoreFinding(translator, id, { key, reason: " " })).rejects.toMatchObject({
      code: "reason-required",
    });
    const view = await ignoreFinding(translator, id, { key, reason: "Дереккөз қате" });
    expect(view.findings.find((one) => findingKey(one) === key)?.ignored).toMatchObject({
      reason: "Дереккөз қате",
    });
    expect((await confirmTranslation(translator, request(1), text(WRONG))).translation.state).toBe(
      "translated",
    );
    expect(
      await db().auditEvent.count({ where: { subjectId: id, action: "finding.ignored" } }),
    ).toBe(1);
  });

  it("lapses when the text changes, and can be taken back", async () => {
    const { translator, id, request, text, key } = await wrongFigure();
    await ignoreFinding(translator, id, { key, reason: "Дереккөз қате" });
    const edited = await saveTranslation(
      translator,
      request(1),
      text("Объём торговли вырос ровно на 30%."),
    );
    expect(
      edited.translation.findings.some(({ severity, ignored }) => severity === "error" && !ignored),
    ).toBe(true);
    const back = await saveTranslation(translator, request(2), text(WRONG));
    expect(
      back.translation.findings.find((one) => findingKey(one) === key)?.ignored,
    ).not.toBeNull();
    const open = await ignoreFinding(translator, id, { key, reason: null });
    expect(open.findings.find((one) => findingKey(one) === key)?.ignored).toBeNull();
  });

  it("is refused for a check that the house forbids to ignore, and for a finding that is not there", async () => {
    const { translator, id, key } = await wrongFigure();
    await db().setting.create({
      data: {
        key: "checks",
        value: { disabled: [], severities: {}, unignorable: [key.split("|")[0] ?? ""] },
      },
    });
    await expect(ignoreFinding(translator, id, { key, reason: "r" })).rejects.toMatchObject({
      code: "ignore-forbidden",
    });
    await db().setting.deleteMany({});
    await expect(
      ignoreFinding(translator, id, { key: "dash||1-2", reason: "r" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
