import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { disablePerson, enablePerson } from "@/server/people/disable-person";

const body = z.strictObject({ isDisabled: z.boolean() });

export const PUT = route({ needs: "people.manage", body }, ({ actor, params, body }) =>
  body.isDisabled ? disablePerson(actor, idParam(params)) : enablePerson(actor, idParam(params)),
);
