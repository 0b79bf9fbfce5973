import { may } from "@/core/workflow/actor";
import { memorySql } from "@/server/memory/index/sql";
import { readBanks } from "@/server/memory/read-banks";
import { BankList } from "@/ui/memory/bank-list";
import { MemoryPage } from "@/ui/memory/memory-page";
import { deskPage } from "../../../desk-page";
import { memoryMetadata, memoryParts } from "../memory-parts";

export const generateMetadata = memoryMetadata;

/** The banks of the memory with their rights and penalties. */
export default deskPage({ needs: "memory.read", namespaces: ["memory"] }, async ({ actor }) => (
  <MemoryPage parts={memoryParts(actor)}>
    <BankList
      banks={await readBanks(memorySql(), actor)}
      mayManage={may(actor, "memory.manage-banks")}
    />
  </MemoryPage>
));
