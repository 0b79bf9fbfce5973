import { beforeAll, describe, expect, it } from "vitest";
import { hashText } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { approveMany } from "@/server/review/approve-many";
import { acceptEdit, approveTranslation } from "@/server/review/approve-translation";
import { reopenTranslation } from "@/server/review/reopen-translation";
import { returnTranslation } from "@/server/review/return-translation";
import { signOffTranslation } from "@/server/review/sign-off-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
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
let translator: Actor;
let reviewer: Actor;
let editor: Actor;

beforeAll(async () => {
  translator = await createActor({ role: "translator", language: "ru" });
  reviewer = await createActor({ role: "reviewer", language: "ru" });
  editor = await createActor("editor");
});

const request = (translationId: string, baseVersion: number) => ({
  translationId,
  baseVersion,
  idemKey: newKey(),
});
const text = (value: string) => ({ content: textContent(value), sourceVersion: 1 });

/** A confirmed Russian translation. */
async function confirmed(by: Actor = translator): Promise<string> {
  const articleId = await createTestArticle([paragraph("Кездесу өтті.")]);
  const { id } = await translationAt(articleId, 0, "ru");
  await confirmTranslation(by, request(id, 0), text("Встреча прошла."));
  return id;
}

describe("approving", () => {
  it("keeps who approved which text", async () => {
    const id = await confirmed();
    const { translation } = await approveTranslation(reviewer, request(id, 1));
    expect(translation.state).toBe("approved");
    const row = await db().translation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      approvedById: reviewer.personId,
      approvedVersion: 2,
      approvedContent: textContent("Встреча прошла."),
    });
  });

  it("refuses one's own text", async () => {
    const id = await confirmed(reviewer);
    await expect(approveTranslation(reviewer, request(id, 1))).rejects.toMatchObject({
      code: "four-eyes",
    });
  });

  it("takes one's own text under an override, and says so in the log", async () => {
    const lone = await createActor({ role: "reviewer", language: "ru" });
    const id = await confirmed(lone);
    await db().fourEyesOverride.create({
      data: {
        personId: lone.personId,
        grantedById: editor.personId,
        reason: "Night shift",
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await approveTranslation(lone, request(id, 1));
    const audit = await db().auditEvent.findFirst({
      where: { subjectId: id, action: "translation.approved" },
    });
    expect(audit?.data).toMatchObject({ override: true });
  });

  it("forgets an override that has expired", async () => {
    const lone = await createActor({ role: "reviewer", language: "ru" });
    const id = await confirmed(lone);
    await db().fourEyesOverride.create({
      data: {
        personId: lone.personId,
        grantedById: editor.personId,
        reason: "Night shift",
        expiresAt: new Date(Date.now() - 1),
      },
    });
    await expect(approveTranslation(lone, request(id, 1))).rejects.toMatchObject({
      code: "four-eyes",
    });
  });

  it.each([
    ["the translator", () => translator],
    ["a reviewer of another language", () => otherReviewer],
  ])("refuses %s", async (_name, who) => {
    otherReviewer = await createActor({ role: "reviewer", language: "en" });
    const id = await confirmed();
    await expect(approveTranslation(who(), request(id, 1))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("refuses a version the reviewer did not see", async () => {
    const id = await confirmed();
    await saveTranslation(translator, request(id, 1), text("Встреча прошла вчера."));
    await expect(approveTranslation(reviewer, request(id, 1))).rejects.toMatchObject({
      code: "not-allowed",
    });
    await confirmTranslation(translator, request(id, 2), text("Встреча прошла вчера."));
    await expect(approveTranslation(reviewer, request(id, 1))).rejects.toMatchObject({
      code: "version-conflict",
    });
  });

  it("drops to translated when the text is edited, and keeps the approved one", async () => {
    const id = await confirmed();
    await approveTranslation(reviewer, request(id, 1));
    const { translation } = await saveTranslation(
      translator,
      request(id, 2),
      text("Состоялась встреча."),
    );
    expect(translation.state).toBe("translated");
    const row = await db().translation.findUniqueOrThrow({ where: { id } });
    expect(row.approvedContent).toEqual(textContent("Встреча прошла."));
  });

  it("lets the translator accept a reviewer's edit, and nobody accept their own", async () => {
    const id = await confirmed();
    await confirmTranslation(reviewer, request(id, 1), text("Встреча состоялась."));
    await expect(acceptEdit(reviewer, request(id, 2))).rejects.toMatchObject({
      code: "not-allowed",
    });
    const { translation } = await acceptEdit(translator, request(id, 2));
    expect(translation.state).toBe("approved");
  });
});

let otherReviewer: Actor;

describe("the database itself", () => {
  it.each([
    ["changes approved text", { plain: "Другое.", sha256: hashText("x") }],
    ["changes the state alone", { state: "draft" }],
    ["swaps the approved text", { approvedContent: textContent("Другое.") }],
  ])("refuses a statement that %s without an event", async (_name, data) => {
    const id = await confirmed();
    await approveTranslation(reviewer, request(id, 1));
    await expect(db().translation.update({ where: { id }, data: data as never })).rejects.toThrow(
      /event/,
    );
  });

  it("refuses to change or delete history", async () => {
    const id = await confirmed();
    await expect(
      db().translationEvent.updateMany({ where: { translationId: id }, data: { plain: "x" } }),
    ).rejects.toThrow(/append-only/);
    await expect(
      db().translationEvent.deleteMany({ where: { translationId: id } }),
    ).rejects.toThrow(/append-only/);
    await expect(db().auditEvent.deleteMany({})).rejects.toThrow(/append-only/);
  });
});

describe("returning", () => {
  it("asks for a reason and shows it to the translator, until the text is confirmed again", async () => {
    const id = await confirmed();
    const reason = {
      category: "accuracy",
      severity: "major",
      reason: "Бұл кездесу емес, отырыс.",
    } as const;
    await expect(
      returnTranslation(reviewer, request(id, 1), { ...reason, reason: "  " }),
    ).rejects.toMatchObject({ code: "reason-required" });
    const { translation } = await returnTranslation(reviewer, request(id, 1), reason);
    expect(translation).toMatchObject({
      state: "draft",
      returned: { reason: reason.reason, category: "accuracy" },
    });
    const again = await confirmTranslation(translator, request(id, 2), text("Заседание прошло."));
    expect(again.translation).toMatchObject({ state: "translated", returned: null });
  });

  it("brings the reason back when the confirmation that settled it is taken back", async () => {
    const id = await confirmed();
    const reason = { category: "style", severity: "minor", reason: "Сөз саптау ауыр." } as const;
    await returnTranslation(reviewer, request(id, 1), reason);
    await confirmTranslation(translator, request(id, 2), text("Заседание состоялось."));
    const back = await reopenTranslation(translator, request(id, 3));
    expect(back.translation).toMatchObject({
      state: "draft",
      returned: reason,
    });
    await confirmTranslation(translator, request(id, 4), text("Заседание состоялось."));
    const twice = await reopenTranslation(translator, request(id, 5));
    expect(twice.translation.returned?.reason).toBe(reason.reason);
  });

  it("brings no reason back once somebody approved the text", async () => {
    const id = await confirmed();
    const reason = { category: "style", severity: "minor", reason: "Сөз саптау ауыр." } as const;
    await returnTranslation(reviewer, request(id, 1), reason);
    await confirmTranslation(translator, request(id, 2), text("Заседание состоялось."));
    await approveTranslation(reviewer, request(id, 3));
    await reopenTranslation(reviewer, request(id, 4));
    const { translation } = await reopenTranslation(translator, request(id, 5));
    expect(translation).toMatchObject({ state: "draft", returned: null });
  });
});

describe("stepping back and signing off", () => {
  it("reopens approved text as translated, and signs off only approved text", async () => {
    const id = await confirmed();
    await expect(signOffTranslation(editor, request(id, 1))).rejects.toMatchObject({
      code: "not-allowed",
    });
    await approveTranslation(reviewer, request(id, 1));
    await signOffTranslation(editor, request(id, 2));
    const { translation } = await reopenTranslation(editor, request(id, 3));
    expect(translation.state).toBe("translated");
  });
});

describe("approving many", () => {
  it("skips one's own text, open errors and drafts, and says which and why", async () => {
    const articleId = await createTestArticle([
      paragraph("Бірінші сөйлем.", "Екінші сөйлем.", "Үшінші сөйлем.", "Төртінші сөйлем."),
    ]);
    const rows = await Promise.all(
      [0, 1, 2, 3].map((position) => translationAt(articleId, position, "ru")),
    );
    const [first, second, third, fourth] = rows.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
    ];
    await confirmTranslation(translator, request(first, 0), text("Первое предложение."));
    await confirmTranslation(reviewer, request(second, 0), text("Второе предложение."));
    await saveTranslation(translator, request(third, 0), text("Третье предложение."));
    await confirmTranslation(translator, request(fourth, 0), text("Четвёртое предложение."));
    const items = [first, second, third, fourth].map((translationId) => ({
      translationId,
      version: 1,
    }));
    const key = newKey();
    const result = await approveMany(reviewer, articleId, "ru", items, key);
    expect(result).toEqual({
      approved: 2,
      skipped: [
        { position: 2, code: "four-eyes" },
        { position: 3, code: "wrong-state" },
      ],
    });
    expect(await approveMany(reviewer, articleId, "ru", items, key)).toMatchObject({ approved: 2 });
  });
});
