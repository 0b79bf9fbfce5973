import { z } from "zod";
import { idSchema, route } from "@/server/http/route";
import { readImports } from "@/server/memory/exchange/read-imports";
import { memorySql } from "@/server/memory/index/sql";

const query = z.strictObject({ after: idSchema.optional() });

export const GET = route({ needs: "memory.import", query }, ({ actor, query: { after } }) =>
  readImports(memorySql(), actor, after),
);
