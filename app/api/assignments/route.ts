import { z } from "zod";
import { assignRole } from "@/server/articles/assign-role";
import { assignmentSchema } from "@/server/articles/assignment-schema";
import { idSchema, route } from "@/server/http/route";

const body = z.strictObject({
  articleIds: z.array(idSchema).min(1).max(100),
  assignment: assignmentSchema,
});

export const PUT = route({ needs: "article.assign", body }, ({ actor, body }) =>
  assignRole(actor, body.articleIds, body.assignment),
);
