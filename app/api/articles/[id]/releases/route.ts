import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, route } from "@/server/http/route";
import { createRelease, NOTICE_LENGTH } from "@/server/publication/create-release";

const notice = z.string().max(NOTICE_LENGTH).optional();
const body = z.strictObject({
  languages: z.array(languageSchema).min(1).max(3),
  scheduledFor: z.iso.datetime().nullable(),
  notices: z.strictObject({ kk: notice, ru: notice, en: notice }),
});

export const POST = route({ needs: "release.create", body }, ({ actor, params, body, request }) =>
  createRelease(actor, idParam(params), idempotencyKey(request), body),
);
