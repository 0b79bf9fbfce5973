import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/core/article/inline";
import { contentToRuns, type InlineNode } from "@/core/article/inline-tree";
import { safeHref } from "@/core/article/safe-href";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

const codes = [
  { id: "b", type: "fmt", subType: "xlf:b" },
  { id: "l", type: "link", href: "https://gov.kz/" },
  { id: "n", type: "fmt", subType: "xlf:lb" },
  { id: "j", type: "link", href: "javascript:alert(1)" },
] as const;

const textOf = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) =>
      node.kind === "text" ? node.text : node.kind === "break" ? "" : textOf(node.children),
    )
    .join("");

describe("contentToRuns", () => {
  it("nests pairs and draws a break", () => {
    expect(
      contentToRuns(
        [
          { t: "open", c: "l" },
          { t: "open", c: "b" },
          { t: "text", v: "а" },
          { t: "close", c: "b" },
          { t: "ph", c: "n" },
          { t: "close", c: "l" },
        ],
        codes,
      ),
    ).toEqual([
      {
        kind: "link",
        href: "https://gov.kz/",
        children: [{ kind: "bold", children: [{ kind: "text", text: "а" }] }, { kind: "break" }],
      },
    ]);
  });

  it("closes and opens again where pairs overlap", () => {
    const runs = contentToRuns(
      [
        { t: "open", c: "b" },
        { t: "text", v: "1" },
        { t: "open", c: "l" },
        { t: "text", v: "2" },
        { t: "close", c: "b" },
        { t: "text", v: "3" },
        { t: "close", c: "l" },
      ],
      codes,
    );
    expect(runs.map((node) => node.kind)).toEqual(["bold", "link"]);
    expect(textOf(runs)).toBe("123");
  });

  it("leaves out what cannot be paired and links that lead nowhere safe", () => {
    const text = { t: "text", v: "а" } as const;
    expect(contentToRuns([{ t: "open", c: "b" }, text], codes)).toEqual([
      { kind: "text", text: "а" },
    ]);
    expect(contentToRuns([{ t: "close", c: "b" }, text, { t: "open", c: "b" }], codes)).toEqual([
      { kind: "text", text: "а" },
    ]);
    expect(contentToRuns([{ t: "open", c: "j" }, text, { t: "close", c: "j" }], codes)).toEqual([
      { kind: "text", text: "а" },
    ]);
  });

  it("keeps all text of any content", () => {
    fc.assert(
      fc.property(contentWithCodes(), (made) => {
        expect(textOf(contentToRuns(made.content, made.codes))).toBe(plainText(made.content));
      }),
    );
  });
});

describe("safeHref", () => {
  it.each([
    ["https://gov.kz/a?b=1", "https://gov.kz/a?b=1"],
    [" HTTP://Gov.kz ", "http://gov.kz/"],
    ["mailto:press@gov.kz", "mailto:press@gov.kz"],
    ["https://www.google.com/url?q=https://gov.kz/a&sa=D", "https://gov.kz/a"],
    [
      "https://www.google.com/url?q=javascript:alert(1)",
      "https://www.google.com/url?q=javascript:alert(1)",
    ],
    ["javascript:alert(1)", null],
    ["JaVaScRiPt:alert(1)", null],
    ["java\nscript:alert(1)", null],
    ["data:text/html,x", null],
    ["//gov.kz/a", null],
    ["/about", null],
    ["https://user:secret@gov.kz/", null],
    ["https://", null],
  ])("%s", (address, expected) => {
    expect(safeHref(address)).toBe(expected);
  });
});
