/** Four people confirm while ten look up, and the index is kept meanwhile. */

import { v7 as uuidv7 } from "uuid";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import type { PrismaClient } from "@/server/db/generated/client";
import { feedMemory } from "@/server/memory/feed-memory";
import { findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { memoryReader } from "@/server/memory/index/reader";
import { withMaintenance } from "@/server/memory/index/sql";
import { newSentence, russianSide, seededRandom } from "./generate-news";
import { percentiles, type Timing } from "./measure";
import type { Case } from "./queries";

/** What came of it. `lost` counts confirmed texts that are not found afterwards. */
export type Concurrency = {
  readonly lookups: number;
  readonly lookup: Timing;
  readonly confirms: number;
  readonly confirm: Timing;
  readonly merges: number;
  readonly lost: number;
};

const coded = (text: string) => ({ content: textContent(text), codes: [] });

/** Confirms one text in a transaction of its own, as an approval does. */
export async function confirmOne(db: PrismaClient, text: string): Promise<void> {
  const approver = { id: uuidv7(), name: "bench" };
  await db.$transaction((tx) =>
    feedMemory(tx, [
      {
        articleId: uuidv7(),
        segmentId: uuidv7(),
        sourceLanguage: "kk",
        source: coded(text),
        previousSource: null,
        nextSource: null,
        targetLanguage: "ru",
        target: coded(russianSide(text)),
        author: null,
        approver,
      },
    ]),
  );
}

/** People do not act in step: a pause of half to one and a half times `mean` milliseconds. */
function pause(mean: number, random: () => number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, mean * (0.5 + random())));
}

/**
 * Runs writers and readers for some seconds. The index is kept as a server keeps it, thirty times as often;
 * with `forced`, fresh texts are merged each time, however few.
 */
export async function runConcurrency(
  db: PrismaClient,
  actor: Actor,
  cases: readonly Case[],
  seconds: number,
  forced: boolean,
): Promise<Concurrency> {
  const end = performance.now() + seconds * 1000;
  const [lookups, confirms]: [number[], number[]] = [[], []];
  const written: string[] = [];
  let merges = 0;
  const writer = async (number: number): Promise<void> => {
    const random = seededRandom(977 + number + (forced ? 10 : 0));
    while (performance.now() < end) {
      const text = `${newSentence(random)} ${number}`;
      const started = performance.now();
      await confirmOne(db, text);
      confirms.push(performance.now() - started);
      written.push(text);
      await pause(50, random);
    }
  };
  const reader = async (number: number): Promise<void> => {
    const random = seededRandom(3 + number);
    for (let at = number; performance.now() < end; at += 10) {
      const started = performance.now();
      const text = cases[at % cases.length]?.text ?? "";
      await findMatches(memoryReader(), actor, {
        sourceLanguage: "kk",
        targetLanguage: "ru",
        queries: [{ text }],
      });
      lookups.push(performance.now() - started);
      // A person reads what was found; ten readers who never pause would measure the queue, not the look-up.
      await pause(100, random);
    }
  };
  const merger = async (): Promise<void> => {
    while (performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const done = await withMaintenance((sql) => maintainIndex(sql, forced));
      merges += (done?.merges ?? 0) + ((done?.freshTexts ?? 0) > 0 ? 1 : 0);
    }
  };
  const people = [0, 1, 2, 3]
    .map(writer)
    .concat(Array.from({ length: 10 }, (_, number) => reader(number)));
  await Promise.all([...people, merger()]);
  let lost = 0;
  for (const text of written) {
    const [found] = await findMatches(memoryReader(), actor, {
      sourceLanguage: "kk",
      targetLanguage: "ru",
      queries: [{ text }],
      limit: 1,
    });
    if ((found?.[0]?.score ?? 0) < 100) lost += 1;
  }
  return {
    lookups: lookups.length,
    lookup: percentiles(lookups),
    confirms: confirms.length,
    confirm: percentiles(confirms),
    merges,
    lost,
  };
}
