import { checkHealth } from "@/server/health/check-health";
import { route } from "@/server/http/route";

export const dynamic = "force-dynamic";

export const GET = route({ needs: "nobody" }, checkHealth);
