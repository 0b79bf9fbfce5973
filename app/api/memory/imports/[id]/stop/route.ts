import { idParam, route } from "@/server/http/route";
import { stopImport } from "@/server/memory/exchange/stop-import";
import { memorySql } from "@/server/memory/index/sql";

export const POST = route({ needs: "memory.import" }, async ({ actor, params }) => {
  await stopImport(memorySql(), actor, idParam(params));
});
