import { memorySql } from "@/server/memory/index/sql";
import { readBanks } from "@/server/memory/read-banks";
import { MemoryPage } from "@/ui/memory/memory-page";
import { TmxExport } from "@/ui/memory/tmx-export";
import { TmxImport } from "@/ui/memory/tmx-import";
import { deskPage } from "../../../desk-page";
import { memoryMetadata, memoryParts } from "../memory-parts";

export const generateMetadata = memoryMetadata;

/** TMX files in and out. */
export default deskPage({ needs: "memory.import", namespaces: ["memory"] }, async ({ actor }) => {
  const banks = await readBanks(memorySql(), actor);
  return (
    <MemoryPage parts={memoryParts(actor)}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TmxImport />
        <TmxExport
          banks={banks.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name }))}
        />
      </div>
    </MemoryPage>
  );
});
