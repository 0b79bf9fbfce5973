import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { previewImport } from "@/server/articles/preview-import";
import { route } from "@/server/http/route";

const body = z.strictObject({
  language: languageSchema,
  text: z.string(),
  format: z.enum(["text", "html", "markdown"]),
});

export const POST = route(
  { needs: "article.create", body, limit: "file" },
  async ({ actor, body }) =>
    previewImport(actor, { kind: "paste", text: body.text, format: body.format }, body.language),
);
