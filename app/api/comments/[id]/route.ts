import { z } from "zod";
import { COMMENT_LENGTH, changeComment } from "@/server/comments/write-comment";
import { idParam, route } from "@/server/http/route";

const body = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("edit"), body: z.string().max(COMMENT_LENGTH) }),
  z.strictObject({ kind: z.literal("delete") }),
  z.strictObject({ kind: z.literal("resolve") }),
  z.strictObject({ kind: z.literal("reopen") }),
]);

export const PATCH = route({ needs: "comment.resolve", body }, ({ actor, params, body }) =>
  changeComment(actor, idParam(params), body),
);
