import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { readComments } from "@/server/comments/read-comments";
import { COMMENT_LENGTH, writeComment } from "@/server/comments/write-comment";
import { idParam, idSchema, route } from "@/server/http/route";

const query = z.strictObject({ segment: idSchema.optional() });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readComments(actor, idParam(params), query.segment),
);

const body = z.strictObject({
  segmentId: idSchema.nullable(),
  language: languageSchema.nullable(),
  parentId: idSchema.nullable(),
  body: z.string().max(COMMENT_LENGTH),
});

export const POST = route({ needs: "comment.write", body }, ({ actor, params, body }) =>
  writeComment(actor, idParam(params), body),
);
