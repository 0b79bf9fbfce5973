import { idParam, route } from "@/server/http/route";
import { issueLink } from "@/server/people/issue-link";

export const POST = route({ needs: "people.manage" }, ({ actor, params }) =>
  issueLink(actor, idParam(params)),
);
