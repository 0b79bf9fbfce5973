import { route } from "@/server/http/route";
import { memorySql } from "@/server/memory/index/sql";
import { bankSettings, createBank } from "@/server/memory/manage-banks";
import { readBanks } from "@/server/memory/read-banks";

export const GET = route({ needs: "memory.read" }, ({ actor }) => readBanks(memorySql(), actor));

export const POST = route(
  { needs: "memory.manage-banks", body: bankSettings },
  async ({ actor, body }) => ({ id: await createBank(actor, body) }),
);
