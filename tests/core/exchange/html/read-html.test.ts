import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/core/article/inline";
import { readHtml } from "@/core/exchange/html/read-html";
import { blockOutline } from "@/tests/support/block-outline";

function outline(html: string): readonly string[] {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.code);
  return result.blocks.map(blockOutline);
}

const findingsOf = (html: string) => {
  const result = readHtml(html);
  return result.ok ? result.findings.map(({ code }) => code) : [];
};

const documents: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "headings, lists, a quote and inline codes",
    `<h1><b>Тақырып</b></h1><p>Бұл <strong>маңызды</strong> <a href="https://gov.kz/a">сілтеме</a>.</p>
     <h2>Бөлім</h2><ul><li>бір</li><li><p>екі</p><p>жалғасы</p></li></ul><ol start="3"><li>үш<li>төрт</ol>
     <blockquote><p>Дәйексөз</p></blockquote>`,
    [
      "headline: Тақырып",
      "paragraph: Бұл <b>маңызды</b> <a https://gov.kz/a>сілтеме</a>.",
      "subheading: Бөлім",
      "list-item [•]: бір",
      "list-item [•]: екі",
      "list-item: жалғасы",
      "list-item [3.]: үш",
      "list-item [4.]: төрт",
      "quote: Дәйексөз",
    ],
  ],
  [
    "a document pasted from Google Docs",
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">
     <span style="font-weight:400">Қарапайым </span><span style="font-weight:700;font-style:italic">қалың</span></p><br />
     <p><a href="https://www.google.com/url?q=https://akorda.kz/kz&amp;sa=D">Ақорда</a></p></b>`,
    ["paragraph: Қарапайым <b><i>қалың</i></b>", "paragraph: <a https://akorda.kz/kz>Ақорда</a>"],
  ],
  [
    "a document pasted from Word",
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
     <body><!--StartFragment--><p class=MsoNormal><b>Бі</b><b>рінші</b> абзац<o:p></o:p></p>
     <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
     <span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>тармақ<o:p></o:p></p><!--EndFragment--></body></html>`,
    ["paragraph: <b>Бірінші</b> абзац", "list-item [•]: тармақ"],
  ],
  [
    "line breaks",
    "<p>Мекенжай:<br>Астана</p><p>Бірінші<br>жалғасы<br><br>екінші. <br><i>Үшінші<br></i></p>",
    [
      "paragraph: Мекенжай:",
      "paragraph: Астана",
      "paragraph: Бірінші<br/> жалғасы",
      "paragraph: екінші.",
      "paragraph: <i>Үшінші</i>",
    ],
  ],
  [
    "formatting that runs over paragraphs",
    "<b><p>Бір</p><p>екі</p></b>",
    ["paragraph: <b>Бір</b>", "paragraph: <b>екі</b>"],
  ],
  [
    "a whole page: the article with the page's heading",
    `<body><nav>Мәзір</nav><h1>Тақырып</h1><article><p>Мәтін</p></article><footer>Байланыс</footer></body>`,
    ["headline: Тақырып", "paragraph: Мәтін"],
  ],
  [
    "a table, a formula and no-break spaces",
    "<table><tr><td>CO<sub>2</sub><td>37&nbsp;300</table>",
    ["paragraph: CO<sub>2</sub>", "paragraph: 37\u00A0300"],
  ],
  ["preformatted text", "<pre>бір\nекі</pre>", ["paragraph: бір", "paragraph: екі"]],
  [
    "two top headings",
    "<h1>А</h1><p>б</p><h1>В</h1>",
    ["headline: А", "paragraph: б", "subheading: В"],
  ],
];

describe("readHtml", () => {
  it.each(documents)("reads %s", (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it.each([
    "<script>alert(1)</script><p>мәтін</p>",
    "<p onclick=alert(1) style='background:url(javascript:alert(1))'>мәтін</p>",
    "<p>мәтін<img src=x onerror=alert(1)></p>",
    "<p>мәтін</p><!-- <p>alert(1)</p> -->",
    "<p><a href='javascript:alert(1)'>мәтін</a></p>",
    "<p><a href='&#106;avascript:alert(1)'>мәтін</a></p>",
    "<p><a href=' data:text/html,alert(1)'>мәтін</a></p>",
    "<svg><script>alert(1)</script></svg><p>мәтін",
    "<math><mtext><style><img src onerror=alert(1)></style></mtext></math><p>мәтін",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><p>мәтін</p>",
    "<template><p>alert(1)</p></template><p>мәтін</p>",
    "<p hidden>alert(1)</p><p>мәтін</p><p style='display: none'>alert(1)</p>",
    "<form><input value='alert(1)'><button>alert(1)</button></form><p>мәтін</p>",
  ])("keeps nothing but the text of %s", (html) => {
    expect(outline(html)).toEqual(["paragraph: мәтін"]);
    const result = readHtml(html);
    expect(JSON.stringify(result.ok && result.blocks)).not.toContain("alert");
  });

  it("numbers what it left out, with lines", () => {
    const result = readHtml(
      "<p>а</p>\n<script></script>\n<p><img alt='Зал'><a href='/x'>б</a></p>",
    );
    expect(result).toMatchObject({
      findings: [
        { number: 1, code: "element-removed", line: 2, params: { element: "script" } },
        { number: 2, code: "image-removed", line: 3, params: { alt: "Зал" } },
        { number: 3, code: "link-removed", line: 3, params: { href: "/x" } },
      ],
    });
    expect(findingsOf(`${"<img>".repeat(300)}а`).at(-1)).toBe("more-findings");
  });

  it("drops invisible characters and composes letters written as references", () => {
    expect(outline("<p>Қа&shy;зақ&#x200B;стан и&#x306;</p>")).toEqual(["paragraph: Қазақстан й"]);
  });

  it("reads a paragraph with 20,000 line breaks and refuses as many paragraphs", () => {
    expect(outline(`<p>${"а<br>".repeat(20_000)}</p>`)).toHaveLength(1);
    expect(readHtml("<p>а".repeat(20_000))).toMatchObject({ code: "import-too-many-blocks" });
  });

  it("gives a block no more codes than the editor can show, and keeps its text", () => {
    const result = readHtml(`<p>${"<b>а</b>б".repeat(2000)}</p>`);
    expect(result.ok && result.blocks[0]?.codes).toHaveLength(1024);
    expect(result.ok && plainText(result.blocks[0]?.content ?? [])).toHaveLength(4000);
  });

  it.each([
    ["empty", "", "import-empty"],
    ["without text", "<p> </p><script>1</script>", "import-no-text"],
    ["with 30,000 nested elements", `${"<div>".repeat(30_000)}а`, "import-too-deep"],
    ["with 300 nested elements", `${"<div>".repeat(300)}а`, "import-too-deep"],
    [
      "that would multiply in the parser",
      `${Array.from({ length: 200 }, (_, at) => `<b x${at}>`).join("")}${"<p>а".repeat(5000)}`,
      "import-too-complex",
    ],
    ["over 1 MB", "а".repeat(1024 * 1024 + 1), "import-too-large"],
    ["with a control character as a reference", "<p>а&#1;</p>", "text-has-control"],
    ["with a private-use character as a reference", "<p>а&#xE000;</p>", "text-has-private-use"],
    ["with NUL", "<p>а\0</p>", "text-has-nul"],
  ])("refuses a text %s", (_, html, code) => {
    expect(readHtml(html)).toMatchObject({ ok: false, code });
  });

  it("never throws on broken markup", () => {
    const pieces = fc.constantFrom(
      ...["<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</ul>", "<br>", "<table>"],
      ...["<td>", "</table>", "<a href='https://a.kz'>", "</a>", "<h1>", "<", ">", "&", "сөз", " "],
      ...["<!--", "-->", "<svg>", "<pre>", "\n", "<script>", "</script>", "<select>", "<template>"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const result = readHtml(parts.join(""));
        if (!result.ok) return;
        for (const { content, codes } of result.blocks) {
          const open: string[] = [];
          for (const token of content) {
            if (token.t === "open") open.push(token.c);
            if (token.t === "close") expect(open.pop()).toBe(token.c);
            if ("c" in token) expect(codes.some(({ id }) => id === token.c)).toBe(true);
          }
          expect(open).toEqual([]);
        }
      }),
    );
  });
});
