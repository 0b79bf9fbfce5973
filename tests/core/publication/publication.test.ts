import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { readXml } from "@/core/exchange/xml/read-xml";
import type { Language } from "@/core/language/language";
import { writeAtom, writeSitemap } from "@/core/publication/feed";
import { newsJsonLd } from "@/core/publication/json-ld";
import {
  findBlockers,
  localizeArticle,
  type PublishableSegment,
  type PublishableUnit,
} from "@/core/publication/localized-article";
import { freeSlug, slugOf } from "@/core/publication/slug";

type Given = Partial<PublishableSegment["translation"]> & { readonly text?: string };

function unit(kind: PublishableUnit["kind"], ...given: readonly Given[]): PublishableUnit {
  return {
    kind,
    marker: null,
    codes: [],
    segments: given.map(({ text = "Текст.", ...more }, index) => ({
      id: `${kind}-${index}`,
      position: index,
      gapAfter: index < given.length - 1 ? " " : "",
      sourceVersion: 1,
      translation: {
        content: textContent(text),
        sha256: "h",
        version: 1,
        state: "approved",
        sourceVersion: 1,
        openErrors: 0,
        kazakhAccepted: false,
        ...more,
      },
    })),
  };
}

const gate = {
  requireSignOff: false,
  isSource: false,
  language: "ru" as Language,
  articleErrors: [],
};
const title = unit("headline", { text: "Заголовок" });

describe("the gate", () => {
  it.each([
    ["nothing", {}, {}, []],
    [
      "an untranslated segment",
      { state: "untranslated" },
      {},
      [{ code: "untranslated", positions: [1] }],
    ],
    ["a draft", { state: "draft" }, {}, [{ code: "not-approved", positions: [1] }]],
    [
      "a missing sign-off",
      {},
      { requireSignOff: true },
      [{ code: "not-signed-off", positions: [1] }],
    ],
    ["a changed source", { sourceVersion: 0 }, {}, [{ code: "source-changed", positions: [1] }]],
    ["an open error", { openErrors: 2 }, {}, [{ code: "open-errors", positions: [1] }]],
    ["Kazakh letters", { text: "Слово қала." }, {}, [{ code: "leftover-kazakh", positions: [1] }]],
    ["a Kazakh name in quotation marks", { text: "Газета «Егемен Қазақстан»." }, {}, []],
    ["Kazakh that a person accepted", { text: "Слово қала.", kazakhAccepted: true }, {}, []],
    ["Kazakh letters in Kazakh", { text: "Слово қала." }, { language: "kk" as Language }, []],
    [
      "an error over the article",
      {},
      { articleErrors: [0] },
      [{ code: "article-error", positions: [1] }],
    ],
  ] as const)("finds %s", (_name, given, options, expected) => {
    const signed =
      "requireSignOff" in options ? unit("headline", { text: "З", state: "signed-off" }) : title;
    expect(
      findBlockers([signed, unit("paragraph", given as Given)], { ...gate, ...options }),
    ).toEqual(expected);
  });

  it("asks for a headline, and asks the source language for nobody's approval", () => {
    expect(findBlockers([unit("paragraph", {})], gate)).toEqual([
      { code: "no-headline", positions: [] },
    ]);
    const source = [title, unit("paragraph", { state: "untranslated", text: "Қала." })];
    expect(findBlockers(source, { ...gate, isSource: true, language: "kk" })).toEqual([]);
  });
});

describe("a localized article", () => {
  it("joins segments with the gaps of the source and keeps the proof of each", () => {
    const { blocks, headline, parts } = localizeArticle([
      title,
      unit("paragraph", { text: "Раз." }, { text: "Два." }),
    ]);
    expect(blocks[1]?.content).toEqual(textContent("Раз. Два."));
    expect(headline).toBe("Заголовок");
    expect(parts).toHaveLength(3);
  });

  it("cuts a long first paragraph at a word", () => {
    const { summary } = localizeArticle([
      title,
      unit("paragraph", { text: "слово ".repeat(100).trim() }),
    ]);
    expect(summary).toMatch(/^(?:слово ){40,}слово…$/);
    expect(summary.length).toBeLessThanOrEqual(281);
  });
});

describe("an address", () => {
  it.each([
    ["kk", "Үкіметте көлік дәліздерін дамыту", "ukimette-kolik-dalizderin-damytu"],
    ["kk", "Қазақстан – Ғылым, Һәм Өңір", "qazaqstan-gylym-ham-onir"],
    ["ru", "В Правительстве рассмотрены вопросы", "v-pravitelstve-rassmotreny-voprosy"],
    ["en", "Government’s “review”: 40% up", "governments-review-40-up"],
    ["ru", "«…»", "article"],
  ] as const)("in %s of «%s» is %s", (language, headline, slug) => {
    expect(slugOf(headline, language)).toBe(slug);
  });

  it("is cut at a word and made free by a number", () => {
    const slug = slugOf("Очень длинный заголовок новости ".repeat(10), "ru");
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).not.toMatch(/-$/);
    expect(freeSlug("a", new Set(["a", "a-2"]))).toBe("a-3");
  });
});

const HOSTILE = `</script><script>alert(1)</script> & "quotes" \u2028 \u0007`;

describe("what machines read", () => {
  it("cannot be left by a headline", () => {
    const json = newsJsonLd({
      headline: HOSTILE,
      summary: "",
      language: "ru",
      sourceLanguage: "kk",
      address: "https://x.example/ru/a",
      publishedAt: "2026-01-01T00:00:00Z",
      modifiedAt: "2026-01-01T00:00:00Z",
      publisher: "X",
      site: "https://x.example",
      versions: [
        { language: "kk", address: "https://x.example/kk/b" },
        { language: "ru", address: "https://x.example/ru/a" },
      ],
    });
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({
      headline: HOSTILE,
      inLanguage: "ru",
      translationOfWork: { "@id": "https://x.example/kk/b", inLanguage: "kk" },
    });
  });

  it("is well-formed XML whatever the headline", () => {
    const atom = writeAtom({
      title: HOSTILE,
      language: "kk",
      address: "https://x.example/kk",
      self: "https://x.example/kk/feed.xml",
      now: "2026-01-01T00:00:00Z",
      entries: [
        {
          address: "https://x.example/kk/a?b&c",
          title: HOSTILE,
          summary: HOSTILE,
          publishedAt: "2026-01-01T00:00:00Z",
          updatedAt: "2026-01-02T00:00:00Z",
        },
      ],
    });
    expect(readXml(atom, () => undefined)).toBeNull();
    expect(atom).toContain("<updated>2026-01-02T00:00:00Z</updated>");
    const sitemap = writeSitemap([
      {
        address: "https://x.example/kk/a&b",
        updatedAt: null,
        versions: [{ language: "kk", address: "https://x.example/kk/a&b" }],
      },
    ]);
    expect(readXml(sitemap, () => undefined)).toBeNull();
  });
});
