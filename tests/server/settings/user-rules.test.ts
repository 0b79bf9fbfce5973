import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { UserRule } from "@/core/checks/user-rule";
import { changeUserRules, readUserRules } from "@/server/settings/user-rules";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

testDatabase();

const rule: UserRule = {
  id: "no-current",
  kind: "forbidden",
  pattern: "\\bтекущ\\p{L}+ год\\p{L}*",
  ignoreCase: true,
  languages: ["ru"],
  message: { kk: "Жылды санмен жазыңыз.", ru: "Укажите год числом.", en: "" },
  severity: "error",
};

describe("rules of the desk", () => {
  it("run on every save from the next one on", async () => {
    const admin = await createActor("administrator");
    const translator = await createActor("translator");
    const articleId = await createTestArticle([paragraph("Биыл сауда өсті.")]);
    const { id } = await translationAt(articleId, 0, "ru");
    await changeUserRules(admin, [rule], 0);
    expect(await readUserRules(translator)).toEqual({ value: [rule], version: 1 });
    const { translation } = await saveTranslation(
      translator,
      { translationId: id, baseVersion: 0, idemKey: newKey() },
      { content: textContent("В текущем году торговля выросла."), sourceVersion: 1 },
    );
    expect(translation.findings).toContainEqual(
      expect.objectContaining({ code: "user-rule", severity: "error", target: [2, 14] }),
    );
  });

  it.each([
    ["a slow pattern", { ...rule, pattern: "(a+)+(b+)+(c*)*x" }],
    ["a broken pattern", { ...rule, pattern: "(" }],
  ])("refuse %s and keep what was there", async (_name, bad) => {
    const admin = await createActor("administrator");
    const { version } = await readUserRules(admin);
    const bads = [rule, { ...bad, id: "bad" }];
    await expect(changeUserRules(admin, bads, version)).rejects.toMatchObject({
      code: "pattern-refused",
      details: [{ rule: "bad" }],
    });
    expect((await readUserRules(admin)).value).toEqual([rule]);
  });

  it("of two administrators who save at once are not lost unseen", async () => {
    const [one, two] = [await createActor("administrator"), await createActor("administrator")];
    const { value, version } = await readUserRules(one);
    const added = { ...rule, id: "added" };
    await changeUserRules(one, [...value, added], version);
    const late = changeUserRules(two, [...value, { ...rule, id: "late" }], version);
    await expect(late).rejects.toMatchObject({
      code: "setting-conflict",
      details: { value: [...value, added], version: version + 1 },
    });
  });

  it("are for administrators to change", async () => {
    const editor = await createActor("editor");
    await expect(changeUserRules(editor, [], 1)).rejects.toMatchObject({ code: "not-allowed" });
  });
});
