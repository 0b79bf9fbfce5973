/** The few best of many. */

/**
 * Numbers with their values, kept in order while they are offered: most are turned away by the last of
 * them. Greater numbers win ties.
 */
export class Best {
  private readonly ids: Float64Array;
  private readonly values: Float64Array;
  private filled = 0;

  /** `room` is how many are kept. */
  constructor(room: number) {
    this.ids = new Float64Array(room);
    this.values = new Float64Array(room);
  }

  /** Takes a number if it is among the best. */
  offer(id: number, value: number): void {
    const { ids, values } = this;
    let at = this.filled;
    if (at === ids.length) {
      if (at === 0 || !isBetter(value, id, values[at - 1] ?? 0, ids[at - 1] ?? 0)) return;
      at -= 1;
    } else this.filled += 1;
    for (; at > 0 && isBetter(value, id, values[at - 1] ?? 0, ids[at - 1] ?? 0); at -= 1) {
      values[at] = values[at - 1] ?? 0;
      ids[at] = ids[at - 1] ?? 0;
    }
    values[at] = value;
    ids[at] = id;
  }

  /** How many are kept by now. */
  get size(): number {
    return this.filled;
  }

  /** `count` of the best from place `skip` on; none of less value than `atLeast`. */
  from(skip: number, count: number, atLeast: number): readonly number[] {
    let end = Math.min(this.filled, skip + count);
    while (end > skip && (this.values[end - 1] ?? 0) < atLeast) end -= 1;
    return Array.from(this.ids.subarray(skip, Math.max(skip, end)));
  }
}

function isBetter(value: number, id: number, than: number, thanId: number): boolean {
  return value > than || (value === than && id > thanId);
}
