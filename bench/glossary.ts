/**
 * npm run bench -- glossary [--concepts 10000] [--runs 10] [--texts 100000]
 *
 * What a terminologist and a translator wait for with a large glossary: bringing it in from every
 * format, the first list after a start, searching, opening, changing, the terms of an article, the
 * findings while somebody types, and what a change reaches. Beside them one row by its key, the
 * least that any question costs. "held up" is the longest that anybody else of the same process had
 * to wait meanwhile. A throw-away PostgreSQL is filled; nothing else is touched.
 */
import { cpus, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { writeGlossaryCsv } from "@/core/exchange/csv/write-glossary-csv";
import { writeTbx } from "@/core/exchange/tbx/write-tbx";
import { type Actor, OPERATOR_ID, ROLES } from "@/core/workflow/actor";
import { database, disconnect } from "@/server/db/client";
import { startTemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { seedDemo } from "@/server/demo/seed";
import { publishEnvironment } from "@/server/env";
import { changeConcept } from "@/server/glossary/change-concept";
import { findArticleTerms } from "@/server/glossary/find-article-terms";
import { findLiveTermProblems } from "@/server/glossary/find-term-problems";
import { importGlossary } from "@/server/glossary/import-glossary";
import { readAheadGlossary } from "@/server/glossary/read-ahead";
import { readConcept } from "@/server/glossary/read-concept";
import { readImpact } from "@/server/glossary/read-impact";
import { glossaryQuerySchema, searchGlossary } from "@/server/glossary/search-glossary";
import { generateConcepts } from "./glossary/generate-concepts";
import { percentiles } from "./memory/measure";
import { say, table } from "./memory/report";
import { fillDesk } from "./queries/fill-desk";

const OPERATOR: Actor = {
  personId: OPERATOR_ID,
  sessionId: null,
  name: "benchmark",
  roles: ROLES.map((role) => ({ role, language: "*" })),
};

type Row = readonly [name: string, first: number, p50: number, p95: number, heldUp: number];

/** Milliseconds of the first run and of the others, and the longest that a timer was late meanwhile. */
async function timed(name: string, runs: number, work: () => Promise<unknown>): Promise<Row> {
  let heldUp = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    heldUp = Math.max(heldUp, now - last);
    last = now;
  }, 1);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  // What held the timer up to the very end shows only at its next turn.
  await new Promise((resolve) => setTimeout(resolve, 2));
  clearInterval(clock);
  const [first = 0, ...others] = times;
  const { p50, p95 } = percentiles(others.length > 0 ? others : times);
  return [name, first, p50, p95, heldUp];
}

async function imports(size: number): Promise<readonly Row[]> {
  const concepts = generateConcepts(size);
  const encoder = new TextEncoder();
  const files = {
    csv: encoder.encode(writeGlossaryCsv(concepts)),
    tbx: encoder.encode([...writeTbx(concepts, "benchmark")].join("")),
  };
  const bring = (format: keyof typeof files, dryRun: boolean) => async () => {
    const bytes = files[format];
    const choices = { dryRun, approve: false, update: false };
    const report = await importGlossary(OPERATOR, { name: `g.${format}`, bytes, ...choices });
    const { created, same, findings } = report;
    if (created + same < size || findings.length > 0)
      throw new Error(`${created} created, ${same} the same, ${findings.length} findings`);
  };
  return [
    await timed("CSV, dry run into an empty glossary", 1, bring("csv", true)),
    await timed("CSV, import", 1, bring("csv", false)),
    await timed("CSV, dry run of the same again", 1, bring("csv", true)),
    await timed("TBX, dry run of the same", 1, bring("tbx", true)),
  ];
}

/** What people ask for, the glossary in memory or, the first time, not yet. */
async function questions(runs: number): Promise<readonly Row[]> {
  const search = (query: object) => () =>
    searchGlossary(OPERATOR, glossaryQuerySchema.parse(query));
  const { concepts } = await search({ q: "Қазақстан" })();
  const id = concepts[0]?.id ?? "";
  const article = await database().article.findFirstOrThrow();
  const segment = await database().segment.findFirstOrThrow({ where: { articleId: article.id } });
  const typed = { language: "ru" as const, text: "Министр внутренних дел Казахстана выступил." };
  forget();
  return [
    await timed("one row by its key", runs, () => database().concept.findUnique({ where: { id } })),
    await timed("list, first page", runs, search({})),
    await timed("read ahead at a start", 3, async () => {
      forget();
      await readAheadGlossary();
    }),
    await timed("list, first page, after it", runs, search({})),
    await timed("search by words of a title, after it", runs, search({ q: "ішкі істер министрі" })),
    await timed("search by an inflected form", runs, search({ q: "ішкі істер министрінің" })),
    await timed("search by a beginning", runs, search({ q: "қоршаған ор" })),
    await timed("concept, open", runs, () => readConcept(OPERATOR, id)),
    await timed("concept, save", runs, () => save(id)),
    await timed("list after a save", runs, afterSave(id, search({}))),
    await timed("terms of an article", runs, () =>
      findArticleTerms(OPERATOR, article.id, { from: 0, limit: 30 }),
    ),
    await timed(
      "terms of an article after a save",
      runs,
      afterSave(id, () => findArticleTerms(OPERATOR, article.id, { from: 0, limit: 30 })),
    ),
    await timed("findings while typing", runs, () =>
      findLiveTermProblems(OPERATOR, segment.id, typed),
    ),
    await timed(
      "findings while typing after a save",
      runs,
      afterSave(id, () => findLiveTermProblems(OPERATOR, segment.id, typed)),
    ),
  ];
}

/** The glossary is read into memory anew, as after a start. */
function forget(): void {
  Reflect.deleteProperty(globalThis, "audarmaGlossary");
}

async function save(id: string): Promise<void> {
  const { version, terms, ...view } = await readConcept(OPERATOR, id);
  const { kind, definition, domain, source, country } = view;
  const drafts = terms.map((term) => ({ ...term, hints: { ...term.hints } }));
  const note = `change ${version}`;
  const draft = { kind, definition, domain, source, country, note, terms: drafts };
  await changeConcept(OPERATOR, { id, version }, draft);
}

const afterSave = (id: string, ask: () => Promise<unknown>) => async () => {
  await save(id);
  await ask();
};

async function impacts(url: string, texts: number): Promise<readonly Row[]> {
  const desk = await fillDesk(url, texts, 2);
  const reach = (language: "kk" | "ru" | "en", text: string) => () =>
    readImpact(OPERATOR, { language, text });
  const rows: Row[] = [];
  for (const [language, text] of [
    ["ru", "Министерство водных ресурсов"],
    ["kk", "Су ресурстары министрлігі"],
    ["ru", "премьер-министр"],
    ["en", "prime minister"],
  ] as const)
    rows.push(
      await timed(
        `impact of ${language} «${text}», ${desk.translations} translations`,
        2,
        reach(language, text),
      ),
    );
  return rows;
}

/** `npm run bench -- glossary`: fills a throw-away PostgreSQL and asks. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      concepts: { type: "string", default: "10000" },
      runs: { type: "string", default: "10" },
      texts: { type: "string", default: "100000" },
    },
  });
  const server = await startTemporaryDatabase();
  try {
    publishEnvironment({ DATABASE_URL: server.url, AUDARMA_DEMO: "1" });
    await migrate(server.url, await readMigrations("prisma/migrations"));
    const load = loadavg()[0]?.toFixed(1);
    say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, load ${load}`);
    say(`${values.concepts} concepts beside those of the demonstration; times in ms\n`);
    const rows = [...(await imports(Number(values.concepts)))];
    await seedDemo();
    rows.push(...(await questions(Number(values.runs))));
    if (Number(values.texts) > 0) rows.push(...(await impacts(server.url, Number(values.texts))));
    table(["what", "first", "p50", "p95", "held up"], rows);
    return 0;
  } finally {
    await disconnect();
    await server.stop();
  }
}
