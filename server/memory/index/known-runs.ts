import { INDEX_FORMAT } from "@/core/memory/features";
import { type FrequentLists, frequentLists, RunFrequencies } from "@/core/memory/frequencies";
import type { PagedList } from "@/core/memory/paged-list";
import { frequentKeys } from "@/core/memory/posting-codec";
import { MEGABYTE, shareOfMemory } from "@/server/machine-memory";
import { numbers } from "./sql";

/**
 * What a process knows of the index before it asks: which features of which runs are frequent, and
 * lists of frequent features that it has read before. Runs never change, so that what was read of one
 * holds for as long as it exists; every look-up is told in its own snapshot which runs there are.
 */

/** Lists of a run are kept when it holds so many texts; smaller ones come and go with every merge. */
const LARGE = 20_000;

/** Bytes of lists kept: 150 MB hold all that look-ups of one language ask for at a million units. */
const KEPT_BYTES = shareOfMemory(1 / 64, 32 * MEGABYTE, 512 * MEGABYTE);

/** What an entry weighs beside its bytes. */
const ENTRY_BYTES = 400;

/** Lists of frequent features in the large runs, by key; the least recently used go first. */
export class KeptLists {
  private readonly lists = new Map<number, PagedList>();
  private bytes = 0;

  /** The texts under a key; undefined when they are not known. */
  take(key: number): PagedList | undefined {
    const found = this.lists.get(key);
    if (!found) return undefined;
    this.lists.delete(key);
    this.lists.set(key, found);
    return found;
  }

  keep(key: number, list: PagedList): void {
    this.lists.set(key, list);
    this.bytes += list.bytes + ENTRY_BYTES;
    for (const [oldest, old] of this.lists) {
      if (this.bytes <= KEPT_BYTES) break;
      this.lists.delete(oldest);
      this.bytes -= old.bytes + ENTRY_BYTES;
    }
  }
}

type Run = {
  readonly id: number;
  readonly texts: number;
  readonly format: number;
  readonly frequencies: RunFrequencies;
};

/** The index as of some moment. */
export type KnownRuns = {
  /** All runs, as a look-up's statement lists them. */
  readonly list: string | null;
  readonly frequencies: readonly RunFrequencies[];
  readonly large: ReadonlySet<number>;
  readonly small: readonly number[];
  readonly kept: KeptLists;
  /** Whether an earlier version made any of it: texts may lack features, and counts are not known. */
  readonly outdated: boolean;
};

/** Reads rows as lists of texts. */
type Rows = (
  statement: string,
  values: readonly unknown[],
) => Promise<readonly (readonly (string | null)[])[]>;

const RUNS = `
select id::text, texts::text, format::text, encode(coalesce(frequent, ''), 'base64')
from memory_run where id = any($1::int[])`;

/** Learns what runs hold when there are others than before. */
export class RunLibrary {
  private runs = new Map<number, Run>();
  current: KnownRuns = knowledgeOf("", [], null);

  /** Learns the runs of a list. */
  async learn(list: string | null, rows: Rows): Promise<void> {
    const ids = list === null || list === "" ? [] : list.split(",").map(Number);
    const unknown = ids.filter((id) => !this.runs.has(id));
    const found = unknown.length > 0 ? await rows(RUNS, [numbers(unknown)]) : [];
    for (const [id, texts, format, frequent] of found) {
      const bytes = Buffer.from(frequent ?? "", "base64");
      const run = { id: Number(id), texts: Number(texts), format: Number(format) };
      this.runs.set(run.id, { ...run, frequencies: new RunFrequencies(bytes) });
    }
    const present = ids.flatMap((id) => this.runs.get(id) ?? []);
    this.runs = new Map(present.map((run) => [run.id, run]));
    this.current = knowledgeOf(list, present, this.current);
  }
}

/** The lists of a feature for length classes `from`–`to`; any that may be there while there is an outdated run, which does not tell. */
export function listsOf(
  { frequencies, outdated }: KnownRuns,
  feature: number,
  from: number,
  to: number,
): FrequentLists {
  return outdated
    ? { keys: frequentKeys(feature, from, to), count: 0 }
    : frequentLists(frequencies, feature, from, to);
}

function knowledgeOf(
  list: string | null,
  runs: readonly Run[],
  before: KnownRuns | null,
): KnownRuns {
  const large = new Set(runs.flatMap(({ id, texts }) => (texts >= LARGE ? [id] : [])));
  const isSame =
    before?.large.size === large.size && [...large].every((id) => before.large.has(id));
  return {
    list,
    frequencies: runs.map(({ frequencies }) => frequencies),
    large,
    small: runs.flatMap(({ id }) => (large.has(id) ? [] : [id])),
    kept: before && isSame ? before.kept : new KeptLists(),
    outdated: runs.some(({ format }) => format < INDEX_FORMAT),
  };
}
