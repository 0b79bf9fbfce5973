import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { previewImport } from "@/server/articles/preview-import";
import { route } from "@/server/http/route";

const query = z.strictObject({ language: languageSchema, name: z.string().min(1).max(255) });

export const POST = route(
  { needs: "article.create", query, file: "bytes", limit: "file" },
  async ({ actor, query, bytes }) =>
    previewImport(actor, { kind: "file", name: query.name, bytes }, query.language),
);
