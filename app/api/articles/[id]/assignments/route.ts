import { z } from "zod";
import { assignPeople } from "@/server/articles/assign-people";
import { assignmentSchema } from "@/server/articles/assignment-schema";
import { idParam, route } from "@/server/http/route";

const body = z.strictObject({ assignments: z.array(assignmentSchema).max(50) });

export const PUT = route({ needs: "article.assign", body }, ({ actor, params, body }) =>
  assignPeople(actor, [idParam(params)], body.assignments),
);
