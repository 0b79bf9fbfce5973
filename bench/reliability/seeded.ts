/** Chance that can be repeated: one seed gives one sequence (mulberry32, Tommy Ettinger, public domain). */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of the items. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/** Makes a sequence from a seed, a whole number. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] ?? items[0] };
}

const WORDS = [
  ...["встреча", "прошла", "в", "Астане", "министр", "сообщил", "торговля", "выросла", "на"],
  ...[
    "Қостанай",
    "жаңа",
    "құжат",
    "ұйым",
    "🙂",
    "1 234,5",
    "«цитата»",
    "e\u0301",
    "млрд",
    "\u00A0",
  ],
] as const;

/** A text of 3 to 30 words, different at each call but for the unlikely. */
export function randomText(chance: Chance): string {
  const length = 3 + chance.below(28);
  const words = Array.from({ length }, () => WORDS[chance.below(WORDS.length)]);
  return `${words.join(" ")} ${chance.below(1_000_000_000)}.`;
}
