import { readImports } from "@/server/memory/exchange/read-imports";
import { memorySql } from "@/server/memory/index/sql";
import { readBanks } from "@/server/memory/read-banks";
import { ExchangeScreen } from "@/ui/memory/exchange-screen";
import { MemoryPage } from "@/ui/memory/memory-page";
import { deskPage } from "../../../desk-page";
import { memoryMetadata, memoryParts } from "../memory-parts";

export const generateMetadata = memoryMetadata;

/** TMX files in and out. */
export default deskPage({ needs: "memory.import", namespaces: ["memory"] }, async ({ actor }) => {
  const sql = memorySql();
  const [banks, imports] = await Promise.all([readBanks(sql, actor), readImports(sql, actor)]);
  const open = banks.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name }));
  return (
    <MemoryPage parts={memoryParts(actor)}>
      <ExchangeScreen banks={open} imports={imports} />
    </MemoryPage>
  );
});
