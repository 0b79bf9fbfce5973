import { AlignScreen } from "@/ui/memory/align-screen";
import { MemoryPage } from "@/ui/memory/memory-page";
import { deskPage } from "../../../desk-page";
import { memoryMetadata, memoryParts } from "../memory-parts";

export const generateMetadata = memoryMetadata;

/** Published triples become memory. */
export default deskPage({ needs: "memory.import", namespaces: ["memory"] }, async ({ actor }) => (
  <MemoryPage parts={memoryParts(actor)}>
    <AlignScreen />
  </MemoryPage>
));
