import { describe, expect, it } from "vitest";
import { readGlossaryCsv } from "@/core/exchange/csv/read-glossary-csv";
import { columnOf } from "@/core/exchange/csv/wide-columns";

/** The terms of a file as «id kk:text status», and its findings as «row code». */
function read(text: string) {
  const { concepts, findings } = readGlossaryCsv(text);
  return {
    terms: concepts.flatMap(({ id, terms }) =>
      terms.map((one) => `${id} ${one.language}:${one.text} ${one.status}`),
    ),
    findings: findings.map(({ row, code }) => `${row} ${code}`),
  };
}

describe("readGlossaryCsv", () => {
  it.each([",", ";", "\t"])("reads rows parted by %j", (delimiter) => {
    const text = ["id,kk,ru,en", "1,ТМД,СНГ,CIS"].join("\n").replaceAll(",", delimiter);
    expect(read(text)).toEqual({
      terms: ["1 kk:ТМД preferred", "1 ru:СНГ preferred", "1 en:CIS preferred"],
      findings: [],
    });
  });

  it("reads quotes, line breaks, a byte order mark and Excel's sep line", () => {
    expect(read('\uFEFFkk,ru\r\n"Бас ""хатшы""","генеральный\nсекретарь"\r\n').terms).toEqual([
      'row-2 kk:Бас "хатшы" preferred',
      "row-2 ru:генеральный preferred",
      "row-2 ru:секретарь admitted",
    ]);
    expect(read("sep=;\nkk;ru\nел;страна").terms).toHaveLength(2);
  });

  it("takes cells as data: formulas stay text and guarded ones come back", () => {
    expect(read("kk,ru\n=1+1,'=СУММА(A1)").terms).toEqual([
      "row-2 kk:=1+1 preferred",
      "row-2 ru:=СУММА(A1) preferred",
    ]);
  });

  it("does not make a wording of an unknown status the preferred one", () => {
    expect(read("kk,status\nел,maybe").terms).toEqual(["row-2 kk:ел proposed"]);
  });

  it.each([
    ["", ["1 glossary-empty"]],
    ["a,b\n1,2", ["1 glossary-no-term-column", "2 row-without-terms"]],
    ["kk,ru\n", ["1 glossary-no-rows"]],
    ["kk,ru\n,", ["1 glossary-no-rows"]],
    ["kk,status\nел,maybe", ["2 cell-bad-status"]],
    ["kk,valid_from\nел,2026-13-45", ["2 cell-bad-date"]],
    ["kk,valid_from\nел,2026-02-30", ["2 cell-bad-date"]],
    ["kk,kind\nел,thing", ["2 cell-bad-kind"]],
    ["kk,valid_from\nел,14.03.2026", ["2 cell-bad-date"]],
    ["id,kk\n1,ел\n1,мемлекет", ["3 duplicate-concept"]],
    ["kk,ru\nел,страна,лишнее", ["2 row-too-many-cells"]],
    ['kk,ru\n"ел,страна', ["2 row-broken-quotes"]],
  ])("%j is reported as %j", (text, findings) => {
    expect(read(text).findings).toEqual(findings);
  });

  it.each([
    ["kk", { holds: "term", language: "kk", type: "full", status: "preferred" }],
    ["Русский", { holds: "term", language: "ru", type: "full", status: "preferred" }],
    [
      "en-abbreviation",
      { holds: "term", language: "en", type: "abbreviation", status: "preferred" },
    ],
    ["ru forbidden", { holds: "term", language: "ru", type: "full", status: "forbidden" }],
    ["Valid from", { holds: "validFrom" }],
    ["Источник", { holds: "source" }],
    ["Страна", { holds: "country" }],
    ["Анықтамасы", { holds: "definition" }],
    ["colour", null],
  ])("a column named %j", (header, column) => {
    expect(columnOf(header)).toEqual(column);
  });
});
