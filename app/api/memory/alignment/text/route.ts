import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { route } from "@/server/http/route";
import { readPublished } from "@/server/memory/align-in-thread";

const query = z.strictObject({ language: languageSchema, name: z.string().min(1).max(255) });

export const POST = route(
  { needs: "memory.import", query, file: "bytes", limit: "file" },
  async ({ actor, query, bytes }) => readPublished(actor, { ...query, bytes }),
);
