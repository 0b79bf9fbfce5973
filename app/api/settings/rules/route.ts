import { z } from "zod";
import type { UserRule } from "@/core/checks/user-rule";
import { ifMatchVersion, route } from "@/server/http/route";
import { changeUserRules, readUserRules, userRulesSchema } from "@/server/settings/user-rules";

export const GET = route({ needs: "article.read" }, ({ actor }) => readUserRules(actor));

const body = z.strictObject({ rules: userRulesSchema });

export const PUT = route(
  { needs: "settings.manage", body, limit: "json" },
  ({ actor, body, request }) =>
    changeUserRules(actor, body.rules as readonly UserRule[], ifMatchVersion(request)),
);
