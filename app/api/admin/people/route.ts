import { route } from "@/server/http/route";
import { createPerson } from "@/server/people/create-person";
import { newPersonSchema } from "@/server/people/person-schema";

export const POST = route({ needs: "people.manage", body: newPersonSchema }, ({ actor, body }) =>
  createPerson(actor, body),
);
