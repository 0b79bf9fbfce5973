import type { ListName } from "@/core/memory/frequencies";
import type { PlaceList } from "@/core/memory/place-list";
import { MEGABYTE, shareOfMemory } from "@/server/machine-memory";

/** Lists of frequent features that a process keeps, by run: a run never changes, so what is kept of one holds for as long as it exists. */

/** Bytes of lists kept: 100 MB hold all of one language at a million units. */
const ROOM = shareOfMemory(1 / 64, 32 * MEGABYTE, 512 * MEGABYTE);

/** What an entry weighs beside its bytes. */
const ENTRY_BYTES = 300;

/** After making room, this share of it is taken: the next entries need not make room again. */
const LEFT_SHARE = 7 / 8;

type Entry = { readonly list: PlaceList; used: number };

const bytesOf = ({ list }: Entry): number => list.byteLength + ENTRY_BYTES;

/** The lists of all runs; those that were not used for longest go first. */
export class KeptLists {
  private readonly runs = new Map<number, Map<number, Entry>>();
  private readonly room: number;
  private bytes = 0;
  private clock = 0;

  /** `room` stands for the bytes that lists may take, for tests. */
  constructor(room: number = ROOM) {
    this.room = room;
  }

  /** The texts of a list; undefined when it is not kept. */
  take({ run, key }: ListName): PlaceList | undefined {
    const entry = this.runs.get(run)?.get(key);
    if (!entry) return undefined;
    this.clock += 1;
    entry.used = this.clock;
    return entry.list;
  }

  /** Whether a list is kept. */
  has({ run, key }: ListName): boolean {
    return this.runs.get(run)?.has(key) ?? false;
  }

  /** Keeps a list that was asked for. */
  keep(name: ListName, list: PlaceList): void {
    this.clock += 1;
    this.put(name, { list, used: this.clock });
    if (this.bytes > this.room) this.makeRoom();
  }

  /** Keeps a list that nobody has asked for yet: of all kept ones it goes first. False when there is no room for it. */
  keepAhead(name: ListName, list: PlaceList): boolean {
    const entry = { list, used: 0 };
    if (this.bytes + bytesOf(entry) > this.room * LEFT_SHARE) return false;
    this.put(name, entry);
    return true;
  }

  /** Forgets the lists of all other runs. */
  retain(runs: ReadonlySet<number>): void {
    for (const [run, lists] of this.runs) {
      if (runs.has(run)) continue;
      for (const entry of lists.values()) this.bytes -= bytesOf(entry);
      this.runs.delete(run);
    }
  }

  private put({ run, key }: ListName, entry: Entry): void {
    let lists = this.runs.get(run);
    if (!lists) {
      lists = new Map();
      this.runs.set(run, lists);
    }
    // Another look-up may have read the same meanwhile.
    const before = lists.get(key);
    if (before) this.bytes -= bytesOf(before);
    lists.set(key, entry);
    this.bytes += bytesOf(entry);
  }

  private makeRoom(): void {
    const all = [...this.runs.values()].flatMap((lists) =>
      Array.from(lists, ([key, entry]) => ({ lists, key, entry })),
    );
    all.sort((a, b) => a.entry.used - b.entry.used);
    for (const { lists, key, entry } of all) {
      if (this.bytes <= this.room * LEFT_SHARE) break;
      lists.delete(key);
      this.bytes -= bytesOf(entry);
    }
  }
}
