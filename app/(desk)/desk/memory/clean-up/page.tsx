import { readCleanUps } from "@/server/memory/entries/clean-up";
import { memorySql } from "@/server/memory/index/sql";
import { readBanks } from "@/server/memory/read-banks";
import { getT } from "@/ui/i18n/server";
import { CleanUpScreen } from "@/ui/memory/clean-up-screen";
import { MemoryPage } from "@/ui/memory/memory-page";
import { EmptyState } from "@/ui/primitives/empty-state";
import { deskPage } from "../../../desk-page";
import { memoryMetadata, memoryParts } from "../memory-parts";

export const generateMetadata = memoryMetadata;

/** Bulk clean-up of a bank. */
export default deskPage(
  { needs: "memory.edit", namespaces: ["memory"] },
  async ({ actor, language }) => {
    const sql = memorySql();
    const [t, banks, done] = await Promise.all([
      getT(language, "memory"),
      readBanks(sql, actor),
      readCleanUps(sql, actor),
    ]);
    const open = banks.filter(({ archived }) => !archived);
    return (
      <MemoryPage parts={memoryParts(actor)}>
        {open.length === 0 ? (
          <EmptyState sentence={t("banks.none")} />
        ) : (
          <CleanUpScreen banks={open.map(({ id, name }) => ({ id, name }))} done={done} />
        )}
      </MemoryPage>
    );
  },
);
