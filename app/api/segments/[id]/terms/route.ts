import { findLiveTermProblems, liveTextSchema } from "@/server/glossary/find-term-problems";
import { idParam, route } from "@/server/http/route";

export const POST = route(
  { needs: "glossary.read", body: liveTextSchema },
  ({ actor, params, body }) => findLiveTermProblems(actor, idParam(params), body),
);
