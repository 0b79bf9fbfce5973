import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashContent, hashText } from "@/core/article/content-hash";

describe("content hash", () => {
  it("is SHA-256 of UTF-8, as any other program computes it", () => {
    const text = "Қазақстан 🙂";
    expect(hashText(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  it("does not see how letters are composed, tokens are cut or keys are ordered", () => {
    expect(hashText("и\u0306")).toBe(hashText("й"));
    const cut = [
      { t: "text", v: "қа" },
      { t: "text", v: "ла" },
    ] as const;
    expect(hashContent(cut)).toBe(hashContent([{ v: "қала", t: "text" }]));
    expect(canonicalJson({ b: [1, null], a: { d: undefined, c: "х" } })).toBe(
      '{"a":{"c":"х"},"b":[1,null]}',
    );
  });

  it("sees text, codes and their order", () => {
    const hashes = [
      hashContent([{ t: "text", v: "а" }]),
      hashContent([{ t: "text", v: "б" }]),
      hashContent([{ t: "ph", c: "1" }]),
      hashContent([{ t: "ph", c: "1" }], [{ id: "1", type: "fmt" }]),
      hashContent([{ t: "ph", c: "1" }], [{ id: "1", type: "link" }]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
