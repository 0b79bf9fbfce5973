import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyBlockAction,
  type BlockAction,
  type BlockDraft,
  fromBlockDrafts,
  toBlockDrafts,
} from "@/core/article/block-draft";
import { codePositions, plainText, type Token } from "@/core/article/inline";
import type { SegmentedBlock } from "@/core/article/segmented-block";

const text = (v: string): Token => ({ t: "text", v });
const counter = () => {
  let last = 0;
  return () => {
    last += 1;
    return `n${last}`;
  };
};

const bold: SegmentedBlock = {
  kind: "paragraph",
  codes: [{ id: "1", type: "fmt", subType: "xlf:b" }],
  segments: [
    { content: [text("Бірінші "), { t: "open", c: "1" }, text("сөйлем.")], gapAfter: " " },
    { content: [text("Екінші"), { t: "close", c: "1" }, text(" сөйлем.")], gapAfter: "" },
  ],
};
const plain: SegmentedBlock = {
  kind: "list-item",
  marker: "1.",
  codes: [],
  segments: [{ content: [text("Келісім мәтіні.")], gapAfter: "" }],
};

/** Blocks with keys n1, n4 and segments n2, n3, n5. */
const drafts = () => toBlockDrafts([bold, plain], counter());
const run = (action: BlockAction, blocks: readonly BlockDraft[] = drafts()) =>
  applyBlockAction(blocks, action);
const allText = (blocks: readonly BlockDraft[]) =>
  blocks
    .map(({ segments }) => segments.map((s) => plainText(s.content) + s.gapAfter).join(""))
    .join("|");

describe("editing blocks by hand", () => {
  it("gives back the blocks it was made from", () => {
    expect(fromBlockDrafts(drafts())).toEqual([bold, plain]);
  });

  it("splits a block between segments and closes the pair that the cut tears", () => {
    const next = run({
      type: "split-block",
      block: "n1",
      segment: "n3",
      at: 0,
      newId: "x",
      newKey: "y",
    });
    expect(next?.map(({ key }) => key)).toEqual(["n1", "y", "n4"]);
    expect(next?.[0]?.segments[0]?.content.at(-1)).toEqual({ t: "close", c: "1" });
    expect(next?.[1]?.segments[0]?.content[0]).toEqual({ t: "open", c: "1" });
    expect(next?.[1]?.codes).toEqual(bold.codes);
  });

  it("splits a block inside a segment", () => {
    const next = run({
      type: "split-block",
      block: "n4",
      segment: "n5",
      at: 8,
      newId: "x",
      newKey: "y",
    });
    expect(next?.slice(1).map(({ segments }) => plainText(segments[0]?.content ?? []))).toEqual([
      "Келісім",
      "мәтіні.",
    ]);
    expect(next?.[1]?.marker).toBe("1.");
    expect(next?.[2]?.marker).toBeUndefined();
  });

  it("refuses a cut at the edge of a block", () => {
    const edge = { type: "split-block", newId: "x", newKey: "y" } as const;
    expect(run({ ...edge, block: "n1", segment: "n2", at: 0 })).toBeNull();
    expect(run({ ...edge, block: "n4", segment: "n5", at: 15 })).toBeNull();
  });

  it("splits and merges segments", () => {
    const split = run({ type: "split-segment", block: "n4", segment: "n5", at: 7, newId: "x" });
    expect(split?.[1]?.segments.map(({ id }) => id)).toEqual(["n5", "x"]);
    const merged = run({ type: "merge-segment", block: "n4", segment: "n5" }, split ?? []);
    expect(merged).toEqual(drafts());
    expect(run({ type: "merge-segment", block: "n4", segment: "n5" })).toBeNull();
  });

  it("merges blocks and renames codes that meet", () => {
    const twice = toBlockDrafts([bold, bold], counter());
    const merged = run({ type: "merge-block", block: "n1" }, twice);
    expect(merged).toHaveLength(1);
    expect(merged?.[0]?.codes.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(allText(merged ?? [])).toBe(
      "Бірінші сөйлем. Екінші сөйлем. Бірінші сөйлем. Екінші сөйлем.",
    );
  });

  it("keeps a marker with list items only", () => {
    const marked = run({ type: "mark", block: "n4", kind: "notice" });
    expect(marked?.[1]).toMatchObject({ kind: "notice" });
    expect(marked?.[1]?.marker).toBeUndefined();
  });

  it("keeps the last block and leaves out what holds no text", () => {
    const one = toBlockDrafts([plain], counter());
    expect(run({ type: "remove-block", block: "n1" }, one)).toBeNull();
    const emptied = run({ type: "write", block: "n4", segment: "n5", content: [] });
    expect(fromBlockDrafts(emptied ?? [])).toEqual([bold]);
  });

  it("never loses text or tears a pair, wherever blocks are cut and joined", () => {
    const position = fc.record({ segment: fc.constantFrom("n2", "n3"), at: fc.nat(20) });
    fc.assert(
      fc.property(position, ({ segment, at }) => {
        const cut = run({ type: "split-block", block: "n1", segment, at, newId: "x", newKey: "y" });
        if (!cut) return;
        expect(allText(cut).replaceAll(/[\s|]/gu, "")).toBe(
          allText(drafts()).replaceAll(/[\s|]/gu, ""),
        );
        for (const { segments } of cut) {
          const kinds = codePositions(segments.flatMap(({ content }) => content));
          expect(kinds.filter(({ kind }) => kind === "open")).toHaveLength(
            kinds.filter(({ kind }) => kind === "close").length,
          );
        }
        const joined = run({ type: "merge-block", block: "n1" }, cut);
        expect(allText(joined ?? []).replaceAll(/\s/gu, "")).toBe(
          allText(drafts()).replaceAll(/\s/gu, ""),
        );
      }),
    );
  });
});
