import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import { AUDIT_ACTIONS, isAuditAction } from "@/core/workflow/audit-action";
import { readAudit } from "@/server/audit/read-audit";
import { recordAudit } from "@/server/audit/record-audit";
import { testDatabase } from "../../support/database";
import { createActor, createTestArticle, headline } from "../../support/factories";

const db = testDatabase();
let administrator: Actor;

beforeAll(async () => {
  administrator = await createActor("administrator");
});

const record = (actor: Actor, subjectId: string) =>
  db().$transaction((tx) =>
    recordAudit(tx, actor, { action: "person.changed", subjectType: "person", subjectId }),
  );

describe("the audit log", () => {
  it("is read page by page, each entry once, whatever is written meanwhile", async () => {
    const actor = await createActor("administrator");
    for (let n = 0; n < 120; n += 1) await record(actor, actor.personId);
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await readAudit(administrator, { personId: actor.personId, before });
      seen.push(...page.lines.map(({ seq }) => seq));
      before = page.next ?? undefined;
      await record(actor, actor.personId);
    } while (before !== undefined);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(seen.map(Number)).toEqual(seen.map(Number).toSorted((a, b) => b - a));
  });

  it("names people and articles, and is narrowed to an article or a kind", async () => {
    const articleId = await createTestArticle([headline("Құжаттарға қол қойылды")]);
    const { lines } = await readAudit(administrator, { articleId });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.subjectName === "Құжаттарға қол қойылды")).toBe(true);
    const articles = await readAudit(administrator, { action: "article" });
    expect(articles.lines.every(({ action }) => action.startsWith("article."))).toBe(true);
    const one = await readAudit(administrator, { action: "article.created", articleId });
    expect(one.lines).toHaveLength(1);
  });

  it("cannot be changed or deleted by the product", async () => {
    await record(administrator, administrator.personId);
    await expect(db().auditEvent.updateMany({ data: { action: "x" } })).rejects.toThrow();
    await expect(db().auditEvent.deleteMany({})).rejects.toThrow();
  });

  it("is for administrators alone, and takes no place that is no number", async () => {
    for (const role of ["translator", "reviewer", "terminologist", "editor"] as const) {
      await expect(readAudit(await createActor(role))).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
    await expect(readAudit(administrator, { before: "1 OR 1=1" })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("the words of the log", () => {
  it.each(LANGUAGES)("name every action in %s", (language) => {
    const file = new URL(`../../../locales/${language}/admin.json`, import.meta.url);
    const { actions, auditGroups } = JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      Record<string, Record<string, string>>
    >;
    for (const action of AUDIT_ACTIONS) {
      const [group = "", name = ""] = action.split(".");
      expect(actions?.[group]?.[name], action).toBeTruthy();
      expect(auditGroups?.[group], group).toBeTruthy();
    }
    expect(isAuditAction("person.created")).toBe(true);
    expect(isAuditAction("toString")).toBe(false);
  });
});
