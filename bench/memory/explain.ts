/** What the statements of look-ups cost the database, as EXPLAIN (ANALYZE, BUFFERS) tells. */

import type { Actor } from "@/core/workflow/actor";
import { preparedName } from "@/server/db/prepared";
import { findMatches } from "@/server/memory/find-matches";
import type { MemoryReader } from "@/server/memory/index/reader";
import type { Case } from "./queries";
import { KINDS } from "./queries";
import { table } from "./report";

/** The part of a plan in PostgreSQL's JSON format that is read here. */
type Explained = {
  readonly Plan: { readonly "Shared Hit Blocks": number; readonly "Shared Read Blocks": number };
  readonly "Execution Time": number;
};

type Cost = { runs: number; buffers: number; most: number; milliseconds: number };

/** A reader that has every statement explained before it is run. */
function explaining(reader: MemoryReader, costs: Map<string, Cost>): MemoryReader {
  return {
    ...reader,
    rows: async (statement, values) => {
      const name = preparedName(statement) ?? statement.slice(0, 20);
      const [row] = await reader.rows(
        `explain (analyze, buffers, format json) ${statement.replace(/^\/\*.*?\*\/\s*/su, "")}`,
        values,
      );
      const [{ Plan, "Execution Time": time }] = JSON.parse(row?.[0] ?? "[]") as [Explained];
      const buffers = Plan["Shared Hit Blocks"] + Plan["Shared Read Blocks"];
      const cost = costs.get(name) ?? { runs: 0, buffers: 0, most: 0, milliseconds: 0 };
      costs.set(name, {
        runs: cost.runs + 1,
        buffers: cost.buffers + buffers,
        most: Math.max(cost.most, buffers),
        milliseconds: cost.milliseconds + time,
      });
      return reader.rows(statement, values);
    },
  };
}

/** Explains the look-ups of `cases` by kind, with what the process keeps as it is; prints means by statement. */
export async function explainLookUps(
  actor: Actor,
  reader: MemoryReader,
  cases: readonly Case[],
): Promise<void> {
  const rows: (readonly (string | number)[])[] = [];
  for (const kind of KINDS) {
    const costs = new Map<string, Cost>();
    const mine = cases.filter((each) => each.kind === kind);
    const spy = explaining(reader, costs);
    for (const { text } of mine)
      await findMatches(spy, actor, {
        sourceLanguage: "kk",
        targetLanguage: "ru",
        queries: [{ text }],
      });
    for (const [name, { runs, buffers, most, milliseconds }] of costs)
      rows.push([
        kind,
        name,
        (runs / mine.length).toFixed(2),
        Math.round(buffers / runs),
        most,
        (milliseconds / runs).toFixed(2),
      ]);
  }
  table(
    ["look-up", "statement", "per look-up", "buffers, mean", "buffers, most", "ms, mean"],
    rows,
  );
}
