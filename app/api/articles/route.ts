import { z } from "zod";
import { segmentedBlockSchema } from "@/core/article/segmented-block";
import { languageSchema } from "@/core/workflow/article-view";
import { assignmentSchema } from "@/server/articles/assignment-schema";
import { createArticle } from "@/server/articles/create-article";
import { readArticles } from "@/server/articles/read-articles";
import { idempotencyKey, idSchema, route } from "@/server/http/route";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const query = z.strictObject({
  text: z.string().max(200).optional(),
  person: idSchema.optional(),
  language: languageSchema.optional(),
  archived: flag.optional(),
  published: flag.optional(),
  after: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const GET = route(
  { needs: "article.read", query },
  ({ actor, query: { person, ...rest } }) =>
    readArticles(actor, { ...rest, ...(person && { personId: person }) }),
);

const body = z.strictObject({
  sourceLanguage: languageSchema,
  targetLanguages: z.array(languageSchema).min(1).max(3),
  date: z.iso.date(),
  deadlineAt: z.iso.datetime().nullable(),
  blocks: z.array(segmentedBlockSchema),
  assignments: z.array(assignmentSchema).max(50),
});

export const POST = route(
  { needs: "article.create", body, limit: "article" },
  ({ actor, body, request }) => createArticle(actor, idempotencyKey(request), body),
);
