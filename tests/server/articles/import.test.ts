import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "@/core/article/inline";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import { sourceOptions } from "@/core/checks/house-checks";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { createArticle, type NewArticle } from "@/server/articles/create-article";
import type { ImportOutcome, ImportTask } from "@/server/articles/import-thread";
import { previewImport } from "@/server/articles/preview-import";
import { readArticle } from "@/server/articles/read-articles";
import { type ImportSource, readImport } from "@/server/articles/read-import";
import { readSegments } from "@/server/articles/read-segments";
import { publishEnvironment } from "@/server/env";
import { threadPool } from "@/server/threads/thread-pool";
import { testDatabase } from "../../support/database";
import { createActor, newKey, paragraph } from "../../support/factories";

const db = testDatabase();
let editor: Actor;

beforeAll(async () => {
  editor = await createActor("editor");
});

const file = (name: string, bytes: Uint8Array | string): ImportSource => ({
  kind: "file",
  name,
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
});

const pasted = (text: string): ImportSource => ({ kind: "paste", text, format: "text" });

function refusal(source: ImportSource): AppError {
  try {
    readImport(source, "kk");
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("expected a refusal");
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const RUSSIAN_1251 = Uint8Array.from([
  ...[..."Правительство рассмотрело вопросы развития транспорта в регионах страны."].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  }),
]);

describe("the preview of an import", () => {
  it("recognises the sample: headline, credit, five list items, two notices, one lost quotation mark", async () => {
    const text = await readFile("prisma/seed/sample-article.kk.txt", "utf8");
    const { blocks, sourceFindings } = readImport({ kind: "paste", text, format: "text" }, "kk");
    const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
    expect([count("headline"), count("credit"), count("list-item"), count("notice")]).toEqual([
      1, 1, 5, 2,
    ]);
    expect(blocks.flatMap(({ segments }) => segments)).toHaveLength(29);
    expect(sourceFindings.flat(2).map(({ code }) => code)).toEqual(["quotes-unbalanced"]);
  });

  it("reads UTF-16 and windows-1251 right, and says which it was", () => {
    expect(readImport(file("a.txt", utf16("Жаңалық бар.")), "kk").encoding).toBe("utf-16le");
    const russian = readImport(file("a.txt", RUSSIAN_1251), "ru");
    expect(russian.encoding).toBe("windows-1251");
    expect(plainText(russian.blocks[0]?.segments[0]?.content ?? [])).toMatch(
      /^Правительство рассмотрело/,
    );
  });

  it.each([
    ["empty text", { kind: "paste", text: " \n ", format: "text" }, /import-empty|import-no-text/],
    ["an empty file", file("a.txt", ""), /import-empty/],
    [
      "a picture renamed .txt",
      file("a.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
      /import-not-text/,
    ],
    ["5 MB of text", file("a.txt", "а".repeat(2_600_000)), /import-too-large/],
    [
      "5 MB pasted",
      { kind: "paste", text: "а".repeat(5_000_000), format: "text" },
      /import-too-large/,
    ],
    ["a file of another type", file("a.docx", "x"), /file-type/],
    ["a name without an ending", file("README", "x"), /file-type/],
    ["NUL", { kind: "paste", text: "a\u0000b", format: "text" }, /text-has-nul|import-not-text/],
    [
      "a lone surrogate",
      { kind: "paste", text: "a\ud800b", format: "text" },
      /text-not-well-formed/,
    ],
    [
      "only a script",
      { kind: "paste", text: "<script>alert(1)</script>", format: "html" },
      /import-no-text|import-empty/,
    ],
  ] as const)("refuses %s with its reason", (_name, source, code) => {
    expect(refusal(source as ImportSource).code).toMatch(code);
  });

  it("takes one line of 100,000 characters", () => {
    const text = "Үкімет отырысы өтті. ".repeat(5_000);
    const { blocks } = readImport({ kind: "paste", text, format: "text" }, "kk");
    expect(blocks.flatMap(({ segments }) => segments).length).toBe(5_000);
  });

  it("drops scripts and handlers of pasted HTML and keeps bold and links", () => {
    const text = `<h1>Тақырып</h1><p onclick="x()">Бұл <b>маңызды</b> <a href="https://example.kz/">сілтеме</a>, <a href="javascript:x()">бұл емес</a>.</p><script>x()</script>`;
    const { blocks } = readImport({ kind: "paste", text, format: "html" }, "kk");
    expect(JSON.stringify(blocks)).not.toMatch(/onclick|javascript|script/);
    expect(blocks[1]?.codes.map(({ type, href }) => [type, href])).toEqual([
      ["fmt", undefined],
      ["link", "https://example.kz/"],
    ]);
  });

  it("judges by the settings and rules of the house", async () => {
    const rule = {
      id: "jana",
      kind: "source",
      pattern: "жаңа",
      ignoreCase: true,
      languages: [],
      message: { kk: "Сөз.", ru: "", en: "" },
      severity: "error",
    } as const;
    const checks = {
      settings: { ...DEFAULT_CHECK_SETTINGS, disabled: ["space-before-punctuation"] as const },
      rules: [rule],
    };
    const read = async (task: ImportTask): Promise<ImportOutcome> => ({
      ok: true,
      preview: readImport(task.source, task.language, sourceOptions(task.checks)),
    });
    const codes = async () => {
      const text = "Бүгін жаңа мектеп ашылды .";
      const { sourceFindings } = await previewImport(editor, pasted(text), "kk", read);
      return sourceFindings.flat(2).map(({ code, severity }) => [code, severity]);
    };
    expect(await codes()).toEqual([["space-before-punctuation", "warning"]]);
    await db().setting.createMany({
      data: [
        { key: "checks", value: checks.settings },
        { key: "rules", value: checks.rules },
      ],
    });
    expect(await codes()).toEqual([["user-rule", "error"]]);
    await db().setting.deleteMany();
  });

  it("is for editors", async () => {
    const translator = await createActor("translator");
    await expect(previewImport(translator, pasted("а"), "kk")).rejects.toThrow("not-allowed");
  });

  it.each([
    ["time", "for (;;);"],
    ["memory", "const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length));"],
  ])("gives a document up that needs more %s than it may have", async (_what, work) => {
    const start = (options: WorkerOptions) => new Worker(work, { ...options, eval: true });
    const read = threadPool<unknown, ImportOutcome>(start, { time: 2_000, memory: 32 });
    const refused = await previewImport(editor, pasted("а"), "kk", read).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({
      code: "import-too-demanding",
      params: { seconds: 2, megabytes: 32 },
    });
  });
});

const article = (
  blocks: readonly SegmentedBlock[],
  more: Partial<NewArticle> = {},
): NewArticle => ({
  sourceLanguage: "kk",
  targetLanguages: ["ru", "en"],
  date: "2026-11-20",
  deadlineAt: null,
  blocks,
  assignments: [],
  ...more,
});

describe("making an article", () => {
  it("keeps blocks, order and an untranslated row per language, and is made once per key", async () => {
    const key = newKey();
    const first = await createArticle(
      editor,
      key,
      article([paragraph("Бір.", "Екі."), paragraph("Үш.")]),
    );
    expect(
      await createArticle(editor, key, article([paragraph("Бір.", "Екі."), paragraph("Үш.")])),
    ).toEqual(first);
    const { segments, total } = await readSegments(editor, first.id);
    expect(total).toBe(3);
    expect(segments.map(({ startsUnit }) => startsUnit)).toEqual([true, false, true]);
    expect(
      segments.every(
        ({ translations }) => translations.map(({ language }) => language).join() === "ru,en",
      ),
    ).toBe(true);
    expect(await readArticle(editor, first.id)).toMatchObject({
      segments: 3,
      progress: [{ language: "ru", untranslated: 3 }, { language: "en" }],
    });
  });

  it("pages through a long article", async () => {
    const { id } = await createArticle(
      editor,
      newKey(),
      article([paragraph(...Array.from({ length: 30 }, (_, n) => `Сөйлем ${n}.`))]),
    );
    const first = await readSegments(editor, id, { limit: 20 });
    expect(first.next).toBe(20);
    const second = await readSegments(editor, id, { from: 20, limit: 20 });
    expect([second.segments.length, second.next]).toEqual([10, null]);
  });

  it.each([
    ["no blocks", article([]), "text-empty"],
    ["a blank segment", article([paragraph("  ")]), "text-empty"],
    ["no language", article([paragraph("Бір.")], { targetLanguages: [] }), "invalid-input"],
    [
      "its own language as target",
      article([paragraph("Бір.")], { targetLanguages: ["kk"] }),
      "invalid-input",
    ],
    ["NUL", article([paragraph("a\u0000")]), "text-has-nul"],
    [
      "somebody without the role",
      article([paragraph("Бір.")], {
        assignments: [{ language: "ru", role: "translator", personId: newKey() }],
      }),
      "invalid-input",
    ],
  ])("refuses %s and stores nothing", async (_name, given, code) => {
    const before = await db().article.count();
    await expect(createArticle(editor, newKey(), given)).rejects.toMatchObject({ code });
    expect(await db().article.count()).toBe(before);
  });
});

describe("segmentation rules of the house", () => {
  it("are tried before ours", async () => {
    const folder = await mkdtemp(join(tmpdir(), "audarma-rules-"));
    await writeFile(
      join(folder, "kk.srx"),
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="house"><rule break="no"><beforebreak>ЖӨП\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern="kk.*" languagerulename="house"/></maprules></body></srx>`,
    );
    const text = "Бұл ЖӨП. Жиналысы өтті. Келесісі ертең.";
    const segments = () =>
      readImport({ kind: "paste", text, format: "text" }, "kk").blocks.flatMap(
        (block) => block.segments,
      ).length;
    const before = segments();
    publishEnvironment({ AUDARMA_SEGMENTATION_RULES: folder });
    expect([before, segments()]).toEqual([3, 2]);
    publishEnvironment({ AUDARMA_SEGMENTATION_RULES: "" });
    await rm(folder, { recursive: true });
  });
});
