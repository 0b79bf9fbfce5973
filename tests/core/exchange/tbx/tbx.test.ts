import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTbx } from "@/core/exchange/tbx/read-tbx";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import { writeTbx } from "@/core/exchange/tbx/write-tbx";
import type { TermRecord } from "@/core/terminology/concept";
import { tidyDraft } from "@/core/terminology/concept-draft";

const term = (id: string, language: TermRecord["language"], text: string): TermRecord => ({
  id,
  language,
  text,
  type: "full",
  status: "preferred",
  caseSensitive: false,
  exactForm: false,
  hints: {},
  validFrom: null,
  validTo: null,
  note: "",
});

const full: TbxConcept = {
  id: "office-1",
  kind: "office",
  definition: 'Үкіметтің басшысы; «<заң>» & "жарлық"',
  domain: "мемлекеттік басқару",
  note: "бірінші жол\nекінші жол",
  source: "ҚР Конституциясы",
  country: "KZ",
  status: "approved",
  ext: {},
  terms: [
    {
      ...term("office-1-kk-0", "kk", "Премьер-министр"),
      caseSensitive: true,
      validFrom: "2019-03-20",
    },
    { ...term("office-1-kk-1", "kk", "премьер"), type: "short", status: "admitted" },
    { ...term("office-1-ru-0", "ru", "Премьер-министр"), hints: { gender: "m" } },
    { ...term("office-1-ru-1", "ru", "глава кабмина"), status: "forbidden", note: "разговорное" },
    {
      ...term("office-1-en-0", "en", "PM"),
      type: "abbreviation",
      status: "deprecated",
      exactForm: true,
      hints: { indeclinable: true },
      validTo: "2024-12-31",
    },
  ],
};

const write = (concepts: readonly TbxConcept[]) => [...writeTbx(concepts, "Глоссарий")].join("");
const wrap = (entries: string, root = "tbx") =>
  `<?xml version="1.0"?><${root} type="TBX-Basic" xml:lang="kk"><text><body>${entries}</body></text></${root}>`;
const codes = (xml: string) => readTbx(xml).findings.map(({ code }) => code);
const texts = (xml: string) =>
  readTbx(xml).concepts.flatMap(({ terms }) =>
    terms.map(({ language, text }) => `${language}:${text}`),
  );

it("reads back exactly what it wrote", () => {
  const { concepts, findings } = readTbx(write([full]));
  expect(findings).toEqual([]);
  expect(concepts).toEqual([full]);
});

describe("offices of a person", () => {
  const person: TbxConcept = {
    ...full,
    id: "person-1",
    kind: "person",
    terms: [term("person-1-kk-0", "kk", "Е. Асанов")],
    holdings: [
      {
        officeId: "office-1",
        office: "",
        validFrom: "2019-03-20",
        validTo: null,
        source: 'akorda.kz: "2019/03" & <жарлық>\nекінші жол',
      },
      { officeId: "c-7", office: "", validFrom: null, validTo: "2019-03-19", source: "" },
      { officeId: "office-1", office: "", validFrom: null, validTo: null, source: "" },
    ],
  };

  it("come back exactly, as notes that say what they mean", () => {
    const written = write([full, person]);
    expect(written).toContain("<note>audarma:office=c-7 ../2019-03-19</note>");
    expect(readTbx(written)).toEqual({ concepts: [full, person], findings: [] });
  });

  it("with days that no calendar has are told and left open", () => {
    const note = (text: string) =>
      `<conceptEntry id="a"><note>audarma:office=${text}</note><langSec xml:lang="kk"><termSec><term>Асанов</term></termSec></langSec></conceptEntry>`;
    const { concepts, findings } = readTbx(wrap(note("c-7 2019-02-30/.. akorda.kz")));
    const open = { validFrom: null, validTo: null };
    expect(concepts[0]?.holdings).toEqual([
      { officeId: "c-7", office: "", ...open, source: "akorda.kz" },
    ]);
    expect(findings).toMatchObject([{ code: "cell-bad-date", params: { value: "2019-02-30" } }]);
    expect(readTbx(wrap(note("c-7"))).concepts[0]?.holdings).toMatchObject([open]);
  });
});

describe("styles and versions", () => {
  it.each([
    [
      "DCA",
      '<conceptEntry id="a"><langSec xml:lang="kk"><termSec><term>жиын</term></termSec></langSec></conceptEntry>',
      "tbx",
    ],
    [
      "2008 with tig",
      '<termEntry id="a"><langSet xml:lang="kk-KZ"><tig><term>жиын</term></tig></langSet></termEntry>',
      "martif",
    ],
    [
      "2008 with ntig",
      '<termEntry id="a"><langSet xml:lang="KK"><ntig><termGrp><term>жиын</term></termGrp></ntig></langSet></termEntry>',
      "martif",
    ],
  ])("%s", (_, entry, root) => {
    expect(texts(wrap(entry, root))).toEqual(["kk:жиын"]);
  });

  it("takes statuses in both spellings, from attributes and from DCT elements", () => {
    const entry = (inner: string) =>
      `<conceptEntry id="a" xmlns:min="http://www.tbxinfo.net/ns/min"><langSec xml:lang="ru"><termSec><term>акт</term>${inner}</termSec></langSec></conceptEntry>`;
    const statusOf = (inner: string) => readTbx(wrap(entry(inner))).concepts[0]?.terms[0]?.status;
    expect(statusOf('<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>')).toBe(
      "admitted",
    );
    expect(statusOf("<min:administrativeStatus>preferredTerm</min:administrativeStatus>")).toBe(
      "preferred",
    );
    expect(statusOf('<termNote type="administrativeStatus">supersededTerm</termNote>')).toBe(
      "deprecated",
    );
    expect(statusOf("")).toBe("proposed");
    expect(codes(wrap(entry('<termNote type="administrativeStatus">whatever</termNote>')))).toEqual(
      ["tbx-unknown-status"],
    );
  });

  const entry = `<conceptEntry id="a">
      <admin type="productSubset">PER</admin>
      <descripGrp><descrip type="definition">жиналыс</descrip><admin type="source">сөздік</admin>
        <xref type="externalCrossReference" target="https://example.org/a">сайт</xref></descripGrp>
      <transacGrp><transac type="transactionType">origination</transac><date>2020-01-02</date>
        <transacNote type="responsibility">А. Б.</transacNote></transacGrp>
      <langSec xml:lang="kk"><note>тілге қатысты</note><termSec><term>жиын</term>
        <termNote type="partOfSpeech">noun</termNote><termNote type="oddity">иә</termNote></termSec></langSec>
      <langSec xml:lang="en-GB"><termSec><term>meeting</term></termSec></langSec>
      <langSec xml:lang="pt"><note>em Portugal</note><termSec><term>reunião</term>
        <termNote type="partOfSpeech">noun</termNote></termSec><termSec><term>sessão</term></termSec></langSec>
    </conceptEntry>`;

  it("keeps other languages and what it has no field for, where it stood", () => {
    const [concept] = readTbx(wrap(entry)).concepts;
    expect(concept?.source).toBe("сөздік");
    expect(concept?.ext.languages).toEqual([
      {
        tag: "pt",
        extras: [{ element: "note", type: "", target: "", text: "em Portugal" }],
        terms: [
          {
            text: "reunião",
            extras: [{ element: "termNote", type: "partOfSpeech", target: "", text: "noun" }],
          },
          { text: "sessão", extras: [] },
        ],
      },
    ]);
    expect(concept?.ext.terms?.map(({ text, tag, extras }) => [text, tag, extras.length])).toEqual([
      ["жиын", undefined, 2],
      ["meeting", "en-GB", 0],
    ]);
    expect(concept?.ext.concept?.map(({ type, inside }) => [type, inside?.length])).toEqual([
      ["productSubset", undefined],
      ["externalCrossReference", undefined],
      ["transactionType", 2],
    ]);
  });

  it("writes again what it kept, and reads it back the same", () => {
    const { concepts } = readTbx(wrap(entry));
    expect(readTbx(write(concepts)).concepts).toEqual(concepts);
  });
});

describe("text over several lines", () => {
  const definitionOf = (text: string) =>
    readTbx(
      wrap(
        `<conceptEntry id="c"><descrip type="definition">${text}</descrip><langSec xml:lang="kk"><termSec><term>сөз</term></termSec></langSec></conceptEntry>`,
      ),
    ).concepts[0]?.definition;

  it.each([
    [
      "indented by a program",
      "\n      Үкіметті \n      басқаратын\n\tадам.\n    ",
      "Үкіметті басқаратын адам.",
    ],
    [
      "with a paragraph",
      "Бірінші.\n  \n      Екінші.\n\n\n  Үшінші.",
      "Бірінші.\n\nЕкінші.\n\nҮшінші.",
    ],
    ["with its own lines", "бір\nекі\n\n\nүш", "бір\nекі\n\n\nүш"],
    ["with the line ends of Windows", "бір\r\n   екі", "бір екі"],
  ])("%s is read as it was meant", (_, written, meant) => {
    expect(definitionOf(written)).toBe(meant);
  });

  it("comes back exactly when it is text of the glossary", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("а", "Б", " ", "\t", "\n", "–"), { maxLength: 30 }),
        (all) => {
          const terms = full.terms.map((one) => ({ ...one, hints: { ...one.hints } }));
          const texts = { definition: all.join(""), note: `1${all.join("")}` };
          const { definition, note } = tidyDraft({ ...full, ...texts, terms, holdings: [] });
          const [read] = readTbx(write([{ ...full, definition, note }])).concepts;
          expect([read?.definition, read?.note]).toEqual([definition, note]);
        },
      ),
    );
  });
});

describe("bad files", () => {
  const lang = (inner: string, tag = "kk") => `<langSec xml:lang="${tag}">${inner}</langSec>`;
  const one = "<termSec><term>жиын</term></termSec>";
  it.each([
    ["", ["xml-not-well-formed"]],
    ["<html><body/></html>", ["tbx-not-tbx"]],
    [wrap(""), ["tbx-empty"]],
    [
      wrap(`<conceptEntry id="a">${lang(one)}</conceptEntry>`).slice(0, -10),
      ["xml-not-well-formed"],
    ],
    ['<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', ["xml-internal-subset"]],
    [
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
      ["xml-internal-subset"],
    ],
    [wrap("<a>".repeat(300)), ["xml-too-deep"]],
    [
      wrap(`<conceptEntry id="a">${lang("<termSec><term> </term></termSec>")}</conceptEntry>`),
      ["tbx-empty-term", "tbx-entry-without-terms"],
    ],
    [
      wrap(`<conceptEntry id="a">${lang(one, "xx")}</conceptEntry>`),
      ["tbx-other-language", "tbx-entry-without-terms"],
    ],
    [wrap(`<conceptEntry id="a">${lang(one)}</conceptEntry>`.repeat(2)), ["tbx-duplicate-id"]],
    [
      wrap(
        `<conceptEntry id="a"><descrip type="broaderConceptGeneric" target="z"/>${lang(one)}</conceptEntry>`,
      ),
      ["tbx-broken-reference"],
    ],
    [
      wrap(
        ["ab", "bc", "ca"]
          .map(
            ([from, to]) =>
              `<conceptEntry id="${from}"><descrip type="broaderConceptGeneric" target="${to}"/>${lang(one)}</conceptEntry>`,
          )
          .join(""),
      ),
      ["tbx-circular-reference", "tbx-circular-reference", "tbx-circular-reference"],
    ],
  ])("%#", (xml, expected) => {
    expect(codes(xml)).toEqual(expected);
  });

  it("gives the entries before a fault", () => {
    const cut = wrap(`<conceptEntry id="a">${lang(one)}</conceptEntry><conceptEntry id="b">`);
    expect(texts(cut)).toEqual(["kk:жиын"]);
  });
});
