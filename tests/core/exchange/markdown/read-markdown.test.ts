import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "@/core/exchange/markdown/read-markdown";
import { blockOutline } from "@/tests/support/block-outline";

function outline(text: string): readonly string[] {
  const result = readMarkdown(text);
  if (!result.ok) throw new Error(result.code);
  return result.blocks.map(blockOutline);
}

const documents: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "headings, paragraphs, lists and quotes",
    "# **Тақырып**\n\nБір **қалың** және *көлбеу*\nжол.\n\n## Бөлім\n\n- бір\n- екі\n  - ішкі\n\n3. үш\n4. төрт\n\n   жалғасы\n\n> Дәйексөз\n",
    [
      "headline: Тақырып",
      "paragraph: Бір <b>қалың</b> және <i>көлбеу</i> жол.",
      "subheading: Бөлім",
      "list-item [•]: бір",
      "list-item [•]: екі",
      "list-item [•]: ішкі",
      "list-item [3.]: үш",
      "list-item [4.]: төрт",
      "list-item: жалғасы",
      "quote: Дәйексөз",
    ],
  ],
  [
    "links: inline, by reference, bare, and those that lead nowhere safe",
    "[а](https://a.kz) [б][x] www.example.kz [в](javascript:alert(1)) [г](/d)\n\n[x]: mailto:p@a.kz\n",
    [
      "paragraph: <a https://a.kz/>а</a> <a mailto:p@a.kz>б</a> <a http://www.example.kz/>www.example.kz</a> в г",
    ],
  ],
  ["a hard line break", "бір  \nекі\\\nүш", ["paragraph: бір<br/> екі<br/> үш"]],
  [
    "front matter",
    '---\ntitle: "Жаңа көпір"\ndate: 2025-01-02\n---\nМәтін.\n',
    ["headline: Жаңа көпір", "paragraph: Мәтін."],
  ],
  ["a rule that is no front matter", "---\n\nМәтін\n\n---\n", ["paragraph: Мәтін"]],
  [
    "a picture with a credit, and one without",
    "![Фото: А. Әли](a.jpg)\n\nМәтін ![схема](b.png).\n",
    ["credit: Фото: А. Әли", "paragraph: Мәтін ."],
  ],
  [
    "a table, a footnote and strike-through",
    "| а | б |\n|---|---|\n| 1 | 2 |\n\nМәтін[^1] ~~ескі~~.\n\n[^1]: Ескертпе.\n",
    [
      "paragraph: а",
      "paragraph: б",
      "paragraph: 1",
      "paragraph: 2",
      "paragraph: Мәтін ескі.",
      "paragraph: Ескертпе.",
    ],
  ],
  [
    "raw HTML, which is left out",
    "Бұл <b onclick=alert(1)>сөз</b><br>жол <script>alert(1)</script> соңы\n\n<div onclick=x>блок</div>\n\n<!-- ескертпе -->",
    ["paragraph: Бұл сөз<br/> жол соңы"],
  ],
];

describe("readMarkdown", () => {
  it.each(documents)("reads %s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it("numbers what it left out, with lines of the file", () => {
    const text =
      "---\ntitle: Басқа\n---\n# Тақырып\n\nа <i>б</i>\n\n![сурет](x.png) [в](ftp://a)\n\n    код\n";
    expect(readMarkdown(text)).toMatchObject({
      findings: [
        { number: 1, code: "raw-html-ignored", line: 6, params: { html: "<i>" } },
        { number: 2, code: "raw-html-ignored", line: 6 },
        { number: 3, code: "image-removed", line: 8, params: { alt: "сурет" } },
        { number: 4, code: "link-removed", line: 8, params: { href: "ftp://a" } },
        { number: 5, code: "code-as-paragraph", line: 10 },
        { number: 6, code: "title-ignored", line: 1, params: { title: "Басқа" } },
      ],
    });
  });

  it.each([
    ["empty", "\n", "import-empty"],
    ["of markup only", "---\n\n***\n", "import-no-text"],
    ["with 3,000 nested quotes", `${"> ".repeat(3000)}а`, "import-too-deep"],
    ["with 10,000 nested list markers", `${"- ".repeat(10_000)}а`, "import-too-deep"],
    [
      "with lists indented ever deeper",
      Array.from({ length: 400 }, (_, at) => `${"  ".repeat(at)}- а`).join("\n"),
      "import-too-deep",
    ],
    ["with 10,000 emphasis marks in a paragraph", "*а_".repeat(5000), "import-too-complex"],
    ["with a table of 10,000 rows", `|а|\n|-|\n${"|а|\n".repeat(10_000)}`, "import-too-complex"],
    ["with 5,000 definitions", "[а]: https://a.kz\n".repeat(5000), "import-too-complex"],
    ["with 100,000 brackets", "[".repeat(100_000), "import-too-complex"],
    ["over 1 MB", "а".repeat(1024 * 1024 + 1), "import-too-large"],
    ["with a private-use character as a reference", "а&#xE000;", "text-has-private-use"],
    ["with NUL", "а\0", "text-has-nul"],
  ])("refuses a text %s", (_, text, code) => {
    expect(readMarkdown(text)).toMatchObject({ ok: false, code });
  });

  it("never throws on broken markup", () => {
    const pieces = fc.constantFrom(
      ...["#", " ", "*", "**", "_", "[", "](", ")", "]: ", "\n", "\n\n", "> ", "- ", "1. ", "|"],
      ...[
        "---\n",
        "```",
        "`",
        "<b>",
        "</b>",
        "<script>",
        "![",
        "сөз",
        "https://a.kz",
        "[^1]",
        "    ",
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const result = readMarkdown(parts.join(""));
        if (result.ok) expect(result.blocks.length).toBeGreaterThan(0);
      }),
    );
  });
});
