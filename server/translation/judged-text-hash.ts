import { hashText } from "@/core/article/content-hash";

/** Hash of source and target text: an accepted finding holds only as long as both stand. */
export function judgedTextHash(sourceHash: string, targetHash: string): string {
  return hashText(`${sourceHash} ${targetHash}`);
}
