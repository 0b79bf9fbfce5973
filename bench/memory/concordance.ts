import type { Actor } from "@/core/workflow/actor";
import { connect } from "@/server/db/client";
import { readEntries } from "@/server/memory/entries/read-entries";
import { type Sql, sqlOf } from "@/server/memory/index/sql";
import { searchConcordance } from "@/server/memory/search-concordance";
import { percentiles } from "./measure";
import type { Case } from "./queries";
import { goal, say } from "./report";

/** Measures the search for a phrase, and the memory screen's search by words. */

/** What people ask for besides phrases of the texts: common words of the generated news and what is hard about phrases. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  "one common word": ["жаңа", "үкімет", "министрлік", "деп", "млн", "жылғы", "жоба"],
  "two common words": [
    "жаңа жоба",
    "млн теңге",
    "деп мәлімдеді",
    "үкімет отырысы",
    "сауда келісімі",
  ],
  "three common words": [
    "жаңа үкімет отырысы",
    "2025 жылғы 10 қаңтарда",
    "жоба бағдарлама келісім",
  ],
  "common words that do not meet": ["теңге деп", "сүт сот су", "ірі басты", "үкімет зымыран"],
  "short words": ["су", "ел", "су жер", "сот, заң", "а"],
  "signs and figures": ["сондай-ақ", "4,5 млн теңге", "«Сенеелі елші»", "2025", "—"],
  "not in the memory": ["зымыран", "жоқсөзжоқ", "ғарыш айлағы"],
};

/** One and two neighbouring words of generated texts, as they stand there. */
function phrasesOf(cases: readonly Case[]): readonly string[] {
  return cases.slice(0, 60).map(({ text }, at) => {
    const words = text.match(/[\p{L}]{3,}/gu) ?? [];
    return words.slice(1, at % 2 === 0 ? 2 : 3).join(" ");
  });
}

type Search = (sql: Sql, phrase: string) => Promise<readonly unknown[]>;

async function timesOf(
  sql: Sql,
  phrases: readonly string[],
  search: Search,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const phrase of phrases) {
    const started = performance.now();
    await search(sql, phrase);
    times.push(performance.now() - started);
  }
  return times;
}

/** Prints the figures of phrases of texts, of each kind of common phrases, and of the memory screen. */
export async function concordance(
  actor: Actor,
  url: string,
  cases: readonly Case[],
): Promise<void> {
  const db = connect(url, 1);
  const sql = sqlOf(db);
  const search: Search = (on, phrase) =>
    searchConcordance(on, actor, { phrase, language: "kk", otherLanguage: "ru" });
  // The first search of a process compiles what the others run.
  await search(sql, "жаңа жоба");
  const { p50, p95 } = percentiles(await timesOf(sql, phrasesOf(cases), search));
  say(`concordance of one and two words: p50 ${p50.toFixed(1)} ms`);
  goal("concordance p95", p95, "ms", { atMost: 300 });
  const all: number[] = [];
  for (const [kind, phrases] of Object.entries(KINDS)) {
    const times = await timesOf(sql, [...phrases, ...phrases, ...phrases], search);
    const found = percentiles(times);
    say(`concordance, ${kind}: p50 ${found.p50.toFixed(1)}, p95 ${found.p95.toFixed(1)} ms`);
    all.push(...times);
  }
  goal("concordance p95, common phrases", percentiles(all).p95, "ms", { atMost: 300 });
  const screen: Search = (on, words) => readEntries(on, actor, { words, language: "kk" });
  const words = [...phrasesOf(cases), ...Object.values(KINDS).flat()];
  const entries = percentiles(await timesOf(sql, words, screen));
  say(`memory screen by words: p50 ${entries.p50.toFixed(1)}, p95 ${entries.p95.toFixed(1)} ms`);
  await db.$disconnect();
}
