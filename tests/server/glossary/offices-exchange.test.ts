import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { seedGlossary } from "@/server/demo/seed-glossary";
import { exportGlossary, GLOSSARY_FORMATS } from "@/server/glossary/export-glossary";
import { importGlossary } from "@/server/glossary/import-glossary";
import { readConceptHistory } from "@/server/glossary/read-concept";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;

beforeAll(async () => {
  terminologist = await createActor("terminologist");
  await seedGlossary(terminologist);
  const one = await db().officeHolding.findFirstOrThrow();
  const source = "=cmd|' /C calc'!A0; \"akorda.kz\"\nекінші жол";
  await db().officeHolding.update({ where: { id: one.id }, data: { source } });
});

const bring = (name: string, file: string | Uint8Array, more: object = {}) =>
  importGlossary(terminologist, {
    name,
    bytes: typeof file === "string" ? new TextEncoder().encode(file) : file,
    dryRun: false,
    approve: false,
    update: true,
    ...more,
  });

/** Who held what, in the words of the glossary, which keep their meaning when ids are new. */
async function register(): Promise<readonly string[]> {
  const rows = await db().officeHolding.findMany({
    where: { office: { deletedAt: null }, holder: { deletedAt: null } },
    include: { office: { include: { terms: true } }, holder: { include: { terms: true } } },
  });
  const name = ({ terms }: (typeof rows)[number]["office"]) =>
    terms.find(({ position }) => position === 0)?.text;
  return rows
    .map(({ office, holder, validFrom, validTo, source }) =>
      JSON.stringify([name(holder), name(office), validFrom, validTo, source]),
    )
    .toSorted();
}

describe.each(GLOSSARY_FORMATS)("who held which office as %s", (format) => {
  it("comes back exactly into an empty glossary", async () => {
    const before = await register();
    expect(before.length).toBeGreaterThan(10);
    const file = await exportGlossary(terminologist, format);
    await db().concept.updateMany({ data: { deletedAt: new Date() } });
    // What the process remembers knows nothing of a change without an event.
    delete (globalThis as { audarmaGlossary?: unknown }).audarmaGlossary;
    const done = await bring(`glossary.${format}`, file, { approve: true });
    expect([done.findings, done.updated]).toEqual([[], 0]);
    expect(await register()).toEqual(before);
    const again = await bring(`glossary.${format}`, file, { dryRun: true });
    expect([again.created, again.updated]).toEqual([0, 0]);
  });
});

const holdingOf = async (holder: string) =>
  db().officeHolding.findMany({
    where: { holder: { deletedAt: null, terms: { some: { text: holder } } } },
    orderBy: { validFrom: "asc" },
  });
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

describe("a table made by hand", () => {
  const table = (...rows: readonly string[]) =>
    `language;term;kind;source;office;held_from;held_to\n${rows.join("\n")}\n`;

  it("names offices of the file and of the glossary by any wording", async () => {
    const text = table(
      "kk;С. Сынақов;тұлға;gov.kz;сынақ комитетінің төрағасы;2020-01-01;2021-01-01",
      "kk;Б. Сынақов;тұлға;gov.kz;ПРЕМЬЕР-МИНИСТР;2021-02-01;",
      "kk;сынақ комитетінің төрағасы;лауазым;gov.kz;;;",
    );
    const done = await bring("people.csv", text);
    expect([done.created, done.findings]).toEqual([3, []]);
    const [first] = await holdingOf("С. Сынақов");
    expect([day(first?.validFrom), day(first?.validTo)]).toEqual(["2020-01-01", "2021-01-01"]);
    expect(await holdingOf("Б. Сынақов")).toHaveLength(1);
    const history = await readConceptHistory(terminologist, first?.holderId ?? "");
    expect(history[0]?.snapshot.holdings).toMatchObject([{ officeId: first?.officeId }]);
  });

  it("is told of offices that nobody knows and of days in the wrong order; the person comes in", async () => {
    const text = table(
      "kk;Д. Сынақов;person;gov.kz;жоқ лауазым;;",
      "kk;Ж. Сынақов;person;gov.kz;Премьер-министр;2022-01-01;2021-01-01",
    );
    const done = await bring("people.csv", text);
    expect(done.created).toBe(2);
    expect(done.concepts.flatMap(({ findings }) => findings)).toMatchObject([
      { code: "office-unknown", blocks: true, params: { office: "жоқ лауазым" } },
      { code: "office-dates-reversed", params: { office: "Премьер-министр" } },
    ]);
    expect(await holdingOf("Д. Сынақов")).toEqual([]);
  });

  it("adds to what is known, shows it first, and takes nothing away", async () => {
    const text = table(
      "kk;Б. Сынақов;person;gov.kz;Премьер-министр;2021-02-01;2023-01-01",
      "kk;Б. Сынақов;person;gov.kz;сынақ комитетінің төрағасы;2023-02-01;",
    );
    const dry = await bring("people.csv", text, { dryRun: true });
    const changes = dry.concepts.flatMap(({ action, changes: all }) =>
      action === "update" ? all : [],
    );
    expect(changes).toContain("− Премьер-министр: 2021-02-01 – …");
    expect(changes).toContain("+ Премьер-министр: 2021-02-01 – 2023-01-01");
    await bring("people.csv", text);
    await bring("people.csv", "kk,ru\nБ. Сынақов,Б. Сынаков\n");
    expect((await holdingOf("Б. Сынақов")).map(({ validTo }) => day(validTo))).toContain(
      "2023-01-01",
    );
  });
});

it("a file of before keeps the offices, one of ours that names others replaces them", async () => {
  const [held] = await holdingOf("С. Сынақов");
  const [id, officeId] = [held?.holderId ?? "", held?.officeId ?? ""];
  const head = "concept_id,language,term,kind,source";
  await bring("old.csv", `${head}\n${id},kk,С. Сынақов,person,akorda.kz\n`);
  expect(await holdingOf("С. Сынақов")).toHaveLength(1);
  const row = `${id},kk,С. Сынақов,person,akorda.kz,${officeId},2019-01-01`;
  await bring("new.csv", `${head},office_id,held_from\n${row}\n`);
  const after = await holdingOf("С. Сынақов");
  expect(after.map(({ validFrom, validTo }) => [day(validFrom), day(validTo)])).toEqual([
    ["2019-01-01", null],
  ]);
});
