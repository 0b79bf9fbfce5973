import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { changeRoles } from "@/server/people/change-roles";
import { grantsSchema } from "@/server/people/person-schema";

const body = z.strictObject({ roles: grantsSchema });

export const PUT = route({ needs: "people.manage", body }, ({ actor, params, body }) =>
  changeRoles(actor, idParam(params), body.roles),
);
