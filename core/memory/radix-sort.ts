/** Sorts millions of pairs of numbers in a few passes, where a sort that compares needs twenty. */

/** Numbers and what goes with each, in arrays of one length. */
export type KeyedValues = { readonly keys: Int32Array; readonly values: Int32Array };

/** Bits that one pass looks at: three passes see all 31, and the places of one pass stay in the processor's nearest memory. */
const BITS = 11;
const SLOTS = 1 << BITS;

/**
 * Puts keys of 31 bits in ascending order, each with its value; values of equal keys stay in the order that they
 * had. What was given is used up: its arrays hold intermediate results afterwards.
 */
export function sortByKey(given: KeyedValues): KeyedValues {
  const { length } = given.keys;
  let from = given;
  let to: KeyedValues = { keys: new Int32Array(length), values: new Int32Array(length) };
  for (let shift = 0; shift < 31; shift += BITS) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** Moves all pairs by eleven bits of their keys, from the lowest pass to the highest. */
function pass(from: KeyedValues, to: KeyedValues, shift: number): void {
  const { keys, values } = from;
  const { keys: movedKeys, values: movedValues } = to;
  const places = new Int32Array(SLOTS + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const slot = (((keys[at] ?? 0) >>> shift) & (SLOTS - 1)) + 1;
    places[slot] = (places[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot <= SLOTS; slot += 1)
    places[slot] = (places[slot] ?? 0) + (places[slot - 1] ?? 0);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const slot = (key >>> shift) & (SLOTS - 1);
    const place = places[slot] ?? 0;
    places[slot] = place + 1;
    movedKeys[place] = key;
    movedValues[place] = values[at] ?? 0;
  }
}
