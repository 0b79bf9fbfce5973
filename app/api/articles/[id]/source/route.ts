import { z } from "zod";
import { segmentedBlockSchema } from "@/core/article/segmented-block";
import { changeSource } from "@/server/articles/change-source";
import { readSource } from "@/server/articles/read-source";
import { idParam, route } from "@/server/http/route";

const query = z.strictObject({ version: z.coerce.number().int().min(1).optional() });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readSource(actor, idParam(params), query.version),
);

const body = z.strictObject({
  blocks: z.array(segmentedBlockSchema),
  baseVersion: z.number().int().min(1),
  minor: z.boolean(),
  note: z.string().max(1_000),
  dryRun: z.boolean(),
});

export const POST = route(
  { needs: "article.edit-source", body, limit: "article" },
  ({ actor, params, body }) => changeSource(actor, idParam(params), body),
);
