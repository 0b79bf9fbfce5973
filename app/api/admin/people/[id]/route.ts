import { idParam, route } from "@/server/http/route";
import { changePerson } from "@/server/people/change-person";
import { personDetailsSchema } from "@/server/people/person-schema";

export const PATCH = route(
  { needs: "people.manage", body: personDetailsSchema },
  ({ actor, params, body }) => changePerson(actor, idParam(params), body),
);
