import type { SegmentedBlock } from "@/core/article/segmented-block";
import type { Finding } from "@/core/checks/finding";
import type { ImportFinding } from "@/core/exchange/import-result";

/** What the server made of a text: the JSON of POST /api/import-preview. */
export type Preview = {
  readonly encoding: string | null;
  readonly blocks: readonly SegmentedBlock[];
  readonly findings: readonly ImportFinding[];
  readonly sourceFindings: readonly (readonly (readonly Finding[])[])[];
};
