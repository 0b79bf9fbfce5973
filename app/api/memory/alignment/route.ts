import { z } from "zod";
import { route } from "@/server/http/route";
import { alignTexts } from "@/server/memory/align-texts";

const text = z.string().max(300_000);
const body = z.strictObject({ kk: text, ru: text, en: text });

export const POST = route(
  { needs: "memory.import", body, limit: "json" },
  async ({ actor, body }) => alignTexts(actor, body),
);
