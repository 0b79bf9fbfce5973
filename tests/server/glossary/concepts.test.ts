import { beforeEach, describe, expect, it } from "vitest";
import { hasCode } from "@/core/errors";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import type { Prisma } from "@/server/db/generated/client";
import {
  approveConcept,
  changeConcept,
  deleteConcept,
  restoreConcept,
} from "@/server/glossary/change-concept";
import { createConcept, proposeConcept } from "@/server/glossary/create-concept";
import { findKnown } from "@/server/glossary/find-known";
import { importConcepts } from "@/server/glossary/import-concepts";
import { mergeConcepts } from "@/server/glossary/merge-concepts";
import { readConcept, readConceptHistory } from "@/server/glossary/read-concept";
import { searchGlossary } from "@/server/glossary/search-glossary";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;
let translator: Actor;

beforeEach(async () => {
  terminologist = await createActor("terminologist");
  translator = await createActor({ role: "translator", language: "ru" });
});

let count = 0;
const unique = (word: string) =>
  `${word} ${String.fromCodePoint(0x430 + (count++ % 32))}${"ж".repeat(1 + count / 32)}`;

function draftOf(kk: string, ru: string, more: object = {}) {
  return conceptDraftSchema.parse({
    kind: "office",
    source: "ҚР Конституциясы",
    terms: [
      { language: "kk", text: kk },
      { language: "ru", text: ru },
    ],
    ...more,
  });
}

const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe("proposals", () => {
  it("of a known term with an ending tell the term", async () => {
    const word = unique("мұнара");
    const known = await createConcept(terminologist, draftOf(`${word} үйі`, "башня"), {
      status: "approved",
    });
    const inflected = await proposeConcept(translator, draftOf(`${word} үйіне`, "в башню"));
    const { concepts } = await searchGlossary(terminologist, { status: "proposed", limit: 200 });
    const told = await findKnown(terminologist, concepts);
    expect(told[inflected.id]?.map(({ id }) => id)).toEqual([known.id]);
    const own = concepts.filter(({ id }) => told[id]?.some((one) => one.id === id));
    expect(own).toEqual([]);
  });

  it("are made by anybody and count only after approval", async () => {
    const word = unique("кеңесші");
    const { id } = await proposeConcept(translator, draftOf(word, "советник", { source: "" }));
    const proposed = await readConcept(terminologist, id);
    expect(proposed.status).toBe("proposed");
    expect(proposed.terms.map(({ status }) => status)).toEqual(["proposed", "proposed"]);
    expect(await refusal(approveConcept(translator, { id, version: 1 }))).toBe("not-allowed");
    expect(await refusal(approveConcept(terminologist, { id, version: 1 }))).toBe("source-missing");
    await changeConcept(
      terminologist,
      { id, version: 1 },
      {
        ...draftOf(word, "советник"),
        terms: proposed.terms.map((term) => ({ ...term, hints: {} })),
      },
    );
    await approveConcept(terminologist, { id, version: 2 });
    const approved = await readConcept(translator, id);
    expect([approved.status, approved.version]).toEqual(["approved", 3]);
    expect(approved.terms.map(({ status }) => status)).toEqual(["preferred", "preferred"]);
    expect(approved.terms.map(({ id: termId }) => termId)).toEqual(
      proposed.terms.map(({ id: termId }) => termId),
    );
    const history = await readConceptHistory(translator, id);
    expect(history.map(({ kind }) => kind)).toEqual(["approved", "changed", "proposed"]);
  });

  it("that meet a concept are refused with its id", async () => {
    const word = unique("уәкіл");
    const { id } = await createConcept(terminologist, draftOf(word, "уполномоченный"), {
      status: "approved",
    });
    try {
      await proposeConcept(translator, draftOf(`«${word.toUpperCase()}»`, "уполномоченный"));
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "duplicate") && error.details).toEqual({ conceptIds: [id] });
    }
  });
});

describe("changes", () => {
  it("of a version that is no longer there are refused", async () => {
    const word = unique("хатшы");
    const { id } = await createConcept(terminologist, draftOf(word, "секретарь"), {
      status: "approved",
    });
    const both = await Promise.all([
      refusal(changeConcept(terminologist, { id, version: 1 }, draftOf(word, "секретарь А"))),
      refusal(changeConcept(terminologist, { id, version: 1 }, draftOf(word, "секретарь Б"))),
    ]);
    expect(new Set(both)).toEqual(new Set(["done", "version-conflict"]));
    expect(await db().conceptEvent.count({ where: { conceptId: id } })).toBe(2);
  });

  it("can be taken back, deletion too", async () => {
    const word = unique("төраға");
    const { id } = await createConcept(terminologist, draftOf(word, "председатель"), {
      status: "approved",
    });
    await changeConcept(terminologist, { id, version: 1 }, draftOf(word, "глава"));
    await deleteConcept(terminologist, { id, version: 2 });
    expect((await searchGlossary(translator, { q: word, limit: 10 })).concepts).toEqual([]);
    await restoreConcept(terminologist, { id, version: 3 }, 1);
    const restored = await readConcept(translator, id);
    expect([restored.deleted, restored.version]).toEqual([false, 4]);
    expect(restored.terms.map(({ text }) => text)).toEqual([word, "председатель"]);
    const audit = await db().auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { seq: "asc" },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      "concept.created",
      "concept.changed",
      "concept.deleted",
      "concept.restored",
    ]);
  });

  it.each([
    ["   ", "term-empty"],
    ["«…» — !", "term-without-letters"],
    ["ұзын".repeat(2_500), "term-too-long"],
  ])("with a term that cannot be used are refused: %#", async (text, code) => {
    try {
      await createConcept(terminologist, draftOf(text, "слово"), { status: "proposed" });
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "concept-invalid") && error.params.code).toBe(code);
    }
  });

  it("with look-alike letters are told, and found all the same", async () => {
    const { id, findings } = await createConcept(
      terminologist,
      draftOf("кеңecші дeпартамент", "департамент"),
      { status: "approved" },
    );
    expect(findings.map(({ code }) => code)).toContain("term-look-alikes");
    const page = await searchGlossary(translator, { q: "кеңесші департаментінің", limit: 10 });
    expect(page.concepts.map((one) => one.id)).toContain(id);
  });
});

describe("merging", () => {
  it("keeps what each had, and both histories", async () => {
    const word = unique("палата");
    const keep = await createConcept(terminologist, draftOf(word, "палата"), {
      status: "approved",
    });
    const drop = await createConcept(
      terminologist,
      draftOf(`${word}сы`, "палата парламента", { definition: "Парламент бөлігі" }),
      { status: "approved" },
    );
    await mergeConcepts(terminologist, { id: keep.id, version: 1 }, { id: drop.id, version: 1 });
    const merged = await readConcept(translator, keep.id);
    expect(merged.definition).toBe("Парламент бөлігі");
    expect(merged.terms.map(({ text, status }) => [text, status])).toEqual([
      [word, "preferred"],
      ["палата", "preferred"],
      [`${word}сы`, "admitted"],
      ["палата парламента", "admitted"],
    ]);
    const gone = await readConcept(translator, drop.id);
    expect([gone.deleted, gone.mergedInto]).toEqual([true, keep.id]);
    expect(
      await refusal(
        mergeConcepts(translator, { id: keep.id, version: 2 }, { id: drop.id, version: 2 }),
      ),
    ).toBe("not-allowed");
  });
});

describe("what an imported concept brought without a field", () => {
  const extra = (type: string, text: string) => ({ element: "descrip", type, target: "", text });
  const bring = async (kk: string, ext: object) => {
    const concept = { draft: draftOf(kk, `${kk} ру`), status: "approved" as const, ext };
    const [id = ""] = await importConcepts(terminologist, [concept]);
    return { id, version: 1 };
  };

  it("is kept when it is merged into another one, each thing once", async () => {
    const [kept, dropped] = [unique("алқа"), unique("кеңес")];
    const example = extra("context", "Алқа отырысы өтті.");
    const keep = await bring(kept, {
      concept: [example],
      languages: [{ tag: "de", extras: [], terms: [{ text: "Kollegium", extras: [] }] }],
    });
    const drop = await bring(dropped, {
      concept: [example, extra("context", "Кеңес жиналды.")],
      sections: [{ language: "ru", extras: [extra("context", "Совет собрался.")] }],
      terms: [{ language: "kk", text: dropped, extras: [extra("geographicalUsage", "KZ")] }],
      languages: [
        { tag: "de", extras: [], terms: [{ text: "Rat", extras: [] }] },
        { tag: "fr", extras: [], terms: [{ text: "conseil", extras: [] }] },
      ],
    });
    await mergeConcepts(terminologist, keep, drop);
    const { ext } = await readConcept(translator, keep.id);
    expect(ext.concept?.map(({ text }) => text)).toEqual(["Алқа отырысы өтті.", "Кеңес жиналды."]);
    expect(ext.sections?.[0]?.extras[0]?.text).toBe("Совет собрался.");
    expect(ext.terms?.[0]).toMatchObject({ text: dropped, extras: [{ text: "KZ" }] });
    expect(ext.languages?.map(({ tag, terms }) => [tag, terms.map(({ text }) => text)])).toEqual([
      ["de", ["Kollegium", "Rat"]],
      ["fr", ["conseil"]],
    ]);
    const gone = await readConcept(translator, drop.id);
    expect(gone.ext.concept).toHaveLength(2);
  });

  it("is in the history, and comes back with an earlier version", async () => {
    const [kept, dropped] = [unique("бюро"), unique("бөлім")];
    const keep = await bring(kept, { concept: [extra("context", "Бюро жиналды.")] });
    const drop = await bring(dropped, { concept: [extra("context", "Бөлім ашылды.")] });
    await mergeConcepts(terminologist, keep, drop);
    const history = await readConceptHistory(translator, keep.id);
    expect(history.map(({ snapshot }) => snapshot.ext?.concept?.length)).toEqual([2, 1]);
    await restoreConcept(terminologist, { ...keep, version: 2 }, 1);
    const { ext } = await readConcept(translator, keep.id);
    expect(ext.concept?.map(({ text }) => text)).toEqual(["Бюро жиналды."]);
  });

  it("stays when a version is restored that was kept without it", async () => {
    const at = await bring(unique("орда"), { concept: [extra("context", "Орда.")] });
    const [event] = await readConceptHistory(translator, at.id);
    const { ext: _, ...older } = { ...event?.snapshot };
    await db().conceptEvent.create({
      data: {
        ...{ conceptId: at.id, version: 2, kind: "changed", actorId: terminologist.personId },
        snapshot: older as unknown as Prisma.InputJsonObject,
      },
    });
    await db().concept.update({ where: { id: at.id }, data: { version: 2 } });
    await restoreConcept(terminologist, { ...at, version: 2 }, 2);
    expect((await readConcept(translator, at.id)).ext.concept).toHaveLength(1);
  });

  it("stays when the concept is changed", async () => {
    const word = unique("басқарма");
    const at = await bring(word, { concept: [extra("context", "Мысал.")] });
    await changeConcept(terminologist, at, draftOf(word, "управление"));
    expect((await readConcept(translator, at.id)).ext.concept).toHaveLength(1);
  });
});

it("a changed, a new and a deleted concept are at their place in the list and in texts at once", async () => {
  const list = async (q: string) => {
    const { concepts } = await searchGlossary(translator, { q, limit: 10 });
    return concepts.map(({ terms }) => terms[0]?.text);
  };
  const stem = unique("сарай");
  const make = (end: string) =>
    createConcept(terminologist, draftOf(`${stem} ${end}`, `дворец ${end}`), {
      status: "approved",
    });
  const [last] = [await make("яшма"), await make("балкон")];
  expect(await list(stem)).toEqual([`${stem} балкон`, `${stem} яшма`]);
  await changeConcept(
    terminologist,
    { id: last.id, version: 1 },
    draftOf(`${stem} аркада`, "дворец"),
  );
  const between = await make("аула");
  expect(await list(stem)).toEqual([`${stem} аркада`, `${stem} аула`, `${stem} балкон`]);
  expect(await list(`${stem} яшмаға`)).not.toContain(`${stem} яшма`);
  expect((await list(`${stem} аркадаға`))[0]).toBe(`${stem} аркада`);
  await deleteConcept(terminologist, between);
  expect(await list(stem)).toEqual([`${stem} аркада`, `${stem} балкон`]);
});

describe("search", () => {
  it("finds titles by some of their words in any form and order, the nearest first", async () => {
    const place = unique("облыс");
    const make = (kk: string, ru: string) =>
      createConcept(terminologist, draftOf(kk, ru), { status: "approved" });
    await make(`${place} балық министрінің орынбасары`, `заместитель министра рыбы ${place}`);
    await make(`${place} балық министрі`, `министр рыбы ${place}`);
    await make(`${place} балық министрлігі`, `министерство рыбы ${place}`);
    const asked = async (q: string) => {
      const { concepts } = await searchGlossary(translator, { q, limit: 200 });
      return concepts
        .map(({ terms }) => terms[0]?.text ?? "")
        .filter((text) => text.startsWith(place))
        .map((text) => text.slice(place.length + 1));
    };
    const [minister, deputy] = ["балық министрі", "балық министрінің орынбасары"];
    expect(await asked("балық министріне")).toEqual([minister, deputy]);
    expect(await asked(`${place} балық министрінде`)).toEqual([minister, deputy]);
    expect(await asked("министрінің балық")).toEqual([minister, deputy]);
    expect(await asked(`министром рыбы ${place}`)).toEqual([minister, deputy]);
    expect(await asked("министерств рыбы")).toEqual(["балық министрлігі"]);
  });

  it("finds by any inflected form, then by beginnings, in pages", async () => {
    await createConcept(
      terminologist,
      draftOf("Мемлекеттік хатшылық", "Государственный секретариат"),
      { status: "approved" },
    );
    const byForm = await searchGlossary(translator, { q: "Мемлекеттік хатшылықтарына", limit: 10 });
    expect(byForm.concepts[0]?.foundAs).toBe("Мемлекеттік хатшылықтарына");
    const russian = await searchGlossary(translator, {
      q: "государственным секретариатом",
      limit: 10,
    });
    expect(russian.concepts[0]?.terms[0]?.text).toBe("Мемлекеттік хатшылық");
    const beginning = await searchGlossary(translator, { q: "мемлекеттік хат", limit: 10 });
    expect(beginning.concepts.map(({ terms }) => terms[0]?.text)).toContain("Мемлекеттік хатшылық");
    const first = await searchGlossary(translator, { limit: 1 });
    expect(first.next).not.toBeNull();
    const second = await searchGlossary(translator, { limit: 1, after: first.next ?? "" });
    expect(second.concepts[0]?.id).not.toBe(first.concepts[0]?.id);
    expect((await searchGlossary(translator, { kind: "place", limit: 10 })).total).toBe(0);
    expect((await searchGlossary(translator, { missing: "en", limit: 200 })).total).toBe(
      first.total,
    );
  });
});
