import { INDEX_FORMAT } from "@/core/memory/features";
import { type FrequentLists, frequentLists, RunFrequencies } from "@/core/memory/frequencies";
import { frequentKeys } from "@/core/memory/posting-codec";
import type { TextPlaces } from "@/core/memory/text-places";
import type { KeptBlocks } from "./kept-blocks";
import { KeptLists } from "./kept-lists";
import { numbers } from "./sql";

/**
 * What a process knows of the index before it asks: which features of which runs are frequent, and
 * what it has read of runs before. Runs never change, so that what was read of one
 * holds for as long as it exists; every look-up is told in its own snapshot which runs there are.
 */

/** What is read of a run is kept when it holds so many texts; smaller ones come and go with every merge. */
const LARGE = 20_000;

/** A run, and what is known of it. */
export type Run = {
  readonly id: number;
  readonly texts: number;
  readonly format: number;
  readonly frequencies: RunFrequencies;
  /** Its rows of rare features; null while they are not read, or when there is no room for them. */
  blocks: KeptBlocks | null;
  /** Whether it was read ahead, as far as there was room. */
  isRead: boolean;
};

/** Whether what is read of a run is kept. */
export function isLarge({ texts }: Run): boolean {
  return texts >= LARGE;
}

/** The index as of some moment. */
export type KnownRuns = {
  /** All runs, as a look-up's statement lists them. */
  readonly list: string | null;
  readonly runs: ReadonlyMap<number, Run>;
  readonly kept: KeptLists;
  readonly places: TextPlaces;
  /** Whether an earlier version made any of it: texts may lack features, and counts are not known. */
  readonly outdated: boolean;
};

/** Reads rows as lists of texts. */
export type Rows = (
  statement: string,
  values: readonly unknown[],
) => Promise<readonly (readonly (string | null)[])[]>;

const RUNS = `
select id::text, texts::text, format::text, encode(coalesce(frequent, ''), 'base64')
from memory_run where id = any($1::int[])`;

/** Learns what runs hold when there are others than before. */
export class RunLibrary {
  private readonly kept = new KeptLists();
  private readonly places: TextPlaces;
  current: KnownRuns;

  constructor(places: TextPlaces) {
    this.places = places;
    this.current = this.knowledgeOf("", []);
  }

  /** Learns the runs of a list. */
  async learn(list: string | null, rows: Rows): Promise<void> {
    const ids = list === null || list === "" ? [] : list.split(",").map(Number);
    const unknown = ids.filter((id) => !this.current.runs.has(id));
    const found = unknown.length > 0 ? await rows(RUNS, [numbers(unknown)]) : [];
    const read = new Map(found.map((columns) => toRun(columns)).map((run) => [run.id, run]));
    const present = ids.flatMap((id) => this.current.runs.get(id) ?? read.get(id) ?? []);
    this.current = this.knowledgeOf(list, present);
    this.kept.retain(new Set(this.current.runs.keys()));
  }

  private knowledgeOf(list: string | null, runs: readonly Run[]): KnownRuns {
    return {
      list,
      runs: new Map(runs.map((run) => [run.id, run])),
      kept: this.kept,
      places: this.places,
      outdated: runs.some(isOutdated),
    };
  }
}

function toRun([id, texts, format, frequent]: readonly (string | null)[]): Run {
  const frequencies = new RunFrequencies(Buffer.from(frequent ?? "", "base64"));
  const run = { id: Number(id), texts: Number(texts), format: Number(format), frequencies };
  return { ...run, blocks: null, isRead: false };
}

function isOutdated({ format }: Run): boolean {
  return format < INDEX_FORMAT;
}

/** The lists of a feature for length classes `from`–`to`; any that may be there while there is an outdated run, which does not tell. */
export function listsOf(
  { runs, outdated }: KnownRuns,
  feature: number,
  from: number,
  to: number,
): FrequentLists {
  const all = [...runs.values()];
  if (!outdated) return frequentLists(all, feature, from, to);
  const keys = frequentKeys(feature, from, to);
  return { lists: all.flatMap(({ id: run }) => keys.map((key) => ({ run, key }))), count: 0 };
}
