import { z } from "zod";
import { route } from "@/server/http/route";
import { alignPublished } from "@/server/memory/align-in-thread";

const text = z.string().max(300_000);
const body = z.strictObject({ kk: text, ru: text, en: text });

export const POST = route(
  { needs: "memory.import", body, limit: "article" },
  async ({ actor, body }) => alignPublished(actor, body),
);
