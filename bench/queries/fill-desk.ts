/**
 * A desk of years: the demonstration's two articles, copied by SQL until a million translations stand
 * in the database. Almost all copies are the finished, published article, as on a desk that works;
 * some are the one in work.
 */
import { Client } from "pg";

/** Tables that hold an article, parents first. */
const TABLES = [
  "article",
  "assignment",
  "source_version",
  "unit",
  "segment",
  "translation",
  "translation_event",
  "finding",
  "comment",
  "audit_event",
  "release",
  "published_version",
  "publication",
] as const;

/** Columns whose values must differ from copy to copy, because they name a row. */
const IDENTIFIERS = new Set([
  "article_id",
  "unit_id",
  "segment_id",
  "translation_id",
  "release_id",
  "version_id",
  "parent_id",
]);
const KEYS = new Set(["import_key", "idem_key", "slug"]);
const INSTANTS = new Set(["created_at", "updated_at", "first_published_at", "published_at", "at"]);

type Column = { readonly name: string };

/** How one column of copy `n` (an SQL name) is made from its original. */
function expression(table: string, name: string): string {
  const column = `t."${name}"`;
  if (IDENTIFIERS.has(name) || name === "id") return `md5(${column}::text || '-' || n)::uuid`;
  if (KEYS.has(name)) return `${column} || '-' || n`;
  if (INSTANTS.has(name)) return `${column} - make_interval(mins => n)`;
  // The log names its subject as text.
  if (table === "audit_event" && name === "subject_id")
    return `md5(${column} || '-' || n)::uuid::text`;
  return column;
}

/** The statement that copies an article's rows of one table for n = from … to. */
async function copyStatement(db: Client, table: string): Promise<string> {
  const { rows: columns } = await db.query<Column>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = '${table}' order by ordinal_position`,
  );
  // Numbers of events and of lines in the log are given out by the database.
  const names = columns.map(({ name }) => name).filter((name) => name !== "seq");
  const owner = table === "article" ? "id" : "article_id";
  const byArticle =
    table === "finding"
      ? `t.translation_id in (select id from translation where article_id = $1::uuid)`
      : `t.${owner} = $1::uuid`;
  return `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})
    select ${names.map((name) => expression(table, name)).join(", ")}
    from "${table}" t, generate_series($2::int, $3::int) n where ${byArticle}`;
}

const BATCH = 5_000;

/** Copies one article as `copies` further ones, numbered from `first`. */
async function copyArticle(db: Client, articleId: string, first: number, copies: number) {
  for (const table of TABLES) {
    const statement = await copyStatement(db, table);
    for (let from = 0; from < copies; from += BATCH) {
      const to = Math.min(from + BATCH, copies) - 1;
      await db.query(statement, [articleId, first + from, first + to]);
    }
  }
}

/** What the filled desk holds: rows of translations, and an article in work. */
export type FilledDesk = { readonly translations: number; readonly inWork: string };

type Original = { readonly id: string; readonly translations: number };

/** The two articles of the demonstration: they are changed later than all their copies. */
async function originals(db: Client): Promise<readonly [Original, Original]> {
  const { rows } = await db.query<Original>(
    `select a.id, count(*)::int as translations from
       (select id, date from article order by updated_at desc limit 2) a
     join translation t on t.article_id = a.id group by a.id, a.date order by a.date`,
  );
  const [older, sample] = rows;
  if (!older || !sample) throw new Error("the demonstration's articles are not there");
  return [older, sample];
}

async function countTranslations(db: Client): Promise<number> {
  const { rows } = await db.query<{ count: number }>("select count(*)::int from translation");
  return rows[0]?.count ?? 0;
}

/**
 * Fills a seeded database up to about `translations` rows of translations, `inWork` of its articles
 * unfinished, and brings the planner's statistics up to date. Triggers and foreign keys rest
 * meanwhile, for the rows are copies of good ones: so it needs a superuser of the database.
 */
export async function fillDesk(
  url: string,
  translations: number,
  inWork: number,
): Promise<FilledDesk> {
  // A connection of its own: the product's give up after seconds.
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    const [older, sample] = await originals(db);
    const rest = translations - inWork * sample.translations;
    if ((await countTranslations(db)) < rest) {
      await db.query("set session_replication_role = replica");
      await copyArticle(db, sample.id, 1, inWork);
      await copyArticle(db, older.id, inWork + 1, Math.ceil(rest / older.translations));
      await db.query("vacuum analyze");
    }
    return { translations: await countTranslations(db), inWork: sample.id };
  } finally {
    await db.end();
  }
}
