import type { ListName } from "@/core/memory/frequencies";
import { type PlaceList, placeList } from "@/core/memory/place-list";
import { FREQUENT_BASE, featureOfKey } from "@/core/memory/posting-codec";
import { eachRow, PostingLists, type WantedFeatures } from "@/core/memory/posting-lists";
import type { TextPlaces } from "@/core/memory/text-places";
import { isLarge, type KnownRuns } from "./known-runs";

/** Lists by run and key. */
export class ListsByName<T> {
  private readonly runs = new Map<number, Map<number, T>>();

  get({ run, key }: ListName): T | undefined {
    return this.runs.get(run)?.get(key);
  }

  set({ run, key }: ListName, list: T): void {
    const lists = this.runs.get(run);
    if (lists) lists.set(key, list);
    else this.runs.set(run, new Map([[key, list]]));
  }

  get isEmpty(): boolean {
    return this.runs.size === 0;
  }
}

/** Postings of some runs, or of fresh texts: whatever a text has in the index is in one part. */
export class Found {
  /** Postings of blocks, of small runs, and fresh ones. */
  readonly lists: PostingLists;
  /** Where the texts of `listOf` have their places. */
  readonly places: TextPlaces;
  private readonly large = new ListsByName<PlaceList>();

  constructor(wanted: WantedFeatures, from: number, to: number, places: TextPlaces) {
    this.lists = new PostingLists(wanted, from, to);
    this.places = places;
  }

  /** Adds a list of a large run. */
  add(name: ListName, list: PlaceList): void {
    this.large.set(name, list);
  }

  /** Takes rows apart; `asked` are the lists that were asked for, those of large runs are kept. */
  take(rows: Buffer, asked: readonly ListName[], { kept, runs }: KnownRuns): void {
    const large = new ListsByName<Uint8Array[]>();
    eachRow(rows, (key, run, data) => {
      const of = runs.get(run);
      if (key < FREQUENT_BASE) this.lists.readBlock(key, data);
      else if (!of || !isLarge(of)) this.lists.readList(featureOfKey(key), data);
      else {
        const parts = large.get({ run, key });
        if (parts) parts.push(data);
        else large.set({ run, key }, [data]);
      }
    });
    for (const name of asked) {
      const parts = large.get(name);
      if (!parts) continue;
      const list = placeList(parts, this.places);
      kept.keep(name, list);
      this.add(name, list);
    }
  }

  /** What a large run has in a list. */
  listOf(name: ListName): PlaceList | undefined {
    return this.large.get(name);
  }

  /** Whether there is no text in it. */
  get isEmpty(): boolean {
    return this.large.isEmpty && this.lists.isEmpty;
  }
}
