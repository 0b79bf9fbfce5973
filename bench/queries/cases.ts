/** What people and readers ask the server for, one line each. */
import { randomUUID } from "node:crypto";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { readActivity } from "@/server/articles/read-activity";
import { readArticleHistory } from "@/server/articles/read-article-history";
import { readArticles } from "@/server/articles/read-articles";
import { readSegments } from "@/server/articles/read-segments";
import { readWaiting } from "@/server/articles/read-waiting";
import { readAudit } from "@/server/audit/read-audit";
import { readComments } from "@/server/comments/read-comments";
import { readOwnWork } from "@/server/dashboard/read-own-work";
import { readReviewWork } from "@/server/dashboard/read-review-work";
import { database } from "@/server/db/client";
import { readChanges } from "@/server/events/read-changes";
import { readFindings } from "@/server/findings/read-findings";
import { readFrontPage, readPublicArticle, readSitemap } from "@/server/publication/read-public";
import { readPublishingList } from "@/server/publication/read-publishing-list";
import { readReadiness } from "@/server/publication/read-readiness";
import { readHistory } from "@/server/translation/read-history";
import { saveTranslation } from "@/server/translation/save-translation";

/** One question, ready to be asked. */
export type Case = { readonly name: string; readonly ask: () => Promise<unknown> };

/** The actor behind a demo login, with the roles that the database gives. */
async function actorOf(login: string): Promise<Actor> {
  const person = await database().person.findUniqueOrThrow({
    where: { login },
    include: { roles: true },
  });
  return {
    personId: person.id,
    sessionId: null,
    name: person.name,
    roles: person.roles.map(({ role, language }) => ({ role, language })) as Actor["roles"],
  };
}

/** Saves another text over the one that stands there. */
async function save(actor: Actor, translationId: string): Promise<unknown> {
  const { version, sourceVersion } = await database().translation.findUniqueOrThrow({
    where: { id: translationId },
  });
  const request = { translationId, baseVersion: version, idemKey: randomUUID() };
  return saveTranslation(actor, request, {
    content: textContent(`Текст № ${version}.`),
    sourceVersion,
  });
}

/** The questions about a filled desk; `articleId` is an article in work. */
export async function makeCases(articleId: string): Promise<readonly Case[]> {
  const [translator, reviewer, editor, admin] = (await Promise.all(
    ["translator-ru", "reviewer", "editor", "admin"].map(actorOf),
  )) as [Actor, Actor, Actor, Actor];
  const db = database();
  const translation = await db.translation.findFirstOrThrow({
    where: { articleId, language: "ru", version: { gt: 1 } },
  });
  const recent = await readArticles(editor);
  const ids = recent.articles.map(({ id }) => id);
  const published = await db.publication.findFirstOrThrow({ where: { language: "ru" } });
  const { next } = await readFrontPage("ru");
  return [
    { name: "frame: what waits (translator)", ask: () => readWaiting(translator) },
    { name: "frame: what waits (reviewer)", ask: () => readWaiting(reviewer) },
    { name: "dashboard: own articles", ask: () => readOwnWork(translator) },
    { name: "dashboard: to review", ask: () => readReviewWork(reviewer) },
    { name: "dashboard: activity", ask: () => readActivity(editor, ids) },
    { name: "articles: first page", ask: () => readArticles(editor) },
    {
      name: "articles: of one person",
      ask: () => readArticles(editor, { personId: translator.personId }),
    },
    { name: "articles: by words", ask: () => readArticles(editor, { text: "дәліз" }) },
    { name: "articles: by words not there", ask: () => readArticles(editor, { text: "жоқ сөз" }) },
    { name: "articles: unpublished", ask: () => readArticles(editor, { published: false }) },
    { name: "articles: archived", ask: () => readArticles(editor, { archived: true }) },
    { name: "article: history", ask: () => readArticleHistory(editor, articleId) },
    { name: "article: findings", ask: () => readFindings(editor, articleId) },
    { name: "article: readiness", ask: () => readReadiness(editor, articleId) },
    { name: "editor: segments", ask: () => readSegments(translator, articleId) },
    { name: "editor: changes since", ask: () => readChanges(translator, articleId, "1") },
    { name: "editor: history of a text", ask: () => readHistory(translator, translation.id) },
    { name: "editor: a save", ask: () => save(translator, translation.id) },
    { name: "editor: comments", ask: () => readComments(translator, articleId) },
    { name: "publishing: list", ask: () => readPublishingList(editor) },
    { name: "log: newest", ask: () => readAudit(admin) },
    { name: "log: of one article", ask: () => readAudit(admin, { articleId }) },
    { name: "log: a rare act", ask: () => readAudit(admin, { action: "setting" }) },
    { name: "site: front page", ask: () => readFrontPage("ru") },
    { name: "site: front page, further", ask: () => readFrontPage("ru", next ?? undefined) },
    { name: "site: article", ask: () => readPublicArticle("ru", published.slug) },
    { name: "site: sitemap", ask: () => readSitemap() },
  ];
}
