/**
 * Edit distance between folds, 32 rows at a time in the bits of an integer, with a cut-off. The
 * pattern is prepared once and compared with many candidates, which is how the memory uses it.
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999), in the
 * block form of H. Hyyrö (2003).
 */

/** A text prepared for comparison with many others. */
export type Pattern = {
  readonly codes: Int32Array;
  readonly blocks: number;
  /** Where the row of a code below `TABLE` begins in `masks`; codes that the pattern lacks share the first, which is empty. */
  readonly table: Uint32Array;
  /** The same for the others. */
  readonly rows: ReadonlyMap<number, number>;
  readonly masks: Int32Array;
};

/** Codes of Latin, Greek and Cyrillic: looked up in a table, which is five times as quick as a map. */
const TABLE = 0x530;

/** Prepares a text; the cost is proportional to its length. */
export function compilePattern(codes: Int32Array): Pattern {
  const blocks = Math.max(1, Math.ceil(codes.length / 32));
  const table = new Uint32Array(TABLE);
  const rows = new Map<number, number>();
  for (const code of codes) {
    if (rows.has(code)) continue;
    const row = (rows.size + 1) * blocks;
    rows.set(code, row);
    if (code < TABLE) table[code] = row;
  }
  const masks = new Int32Array((rows.size + 1) * blocks);
  codes.forEach((code, at) => {
    const cell = (rows.get(code) ?? 0) + (at >>> 5);
    masks[cell] = (masks[cell] ?? 0) | (1 << (at & 31));
  });
  return { codes, blocks, table, rows, masks };
}

/** Vertical differences of one column, kept between calls so that a look-up allocates nothing. */
let plus = new Int32Array(64);
let minus = new Int32Array(64);

function startColumn(blocks: number): void {
  if (plus.length < blocks) {
    plus = new Int32Array(blocks * 2);
    minus = new Int32Array(blocks * 2);
  }
  plus.fill(-1, 0, blocks);
  minus.fill(0, 0, blocks);
}

/** Moves all blocks one character on; returns the change (−1, 0, 1) in the last row. */
function advance(masks: Int32Array, row: number, blocks: number, lastBit: number): number {
  // Row 0 grows by one per character: the distance is of whole texts, not of a substring.
  let carry = 1;
  for (let block = 0; block < blocks; block += 1) {
    const up = plus[block] ?? 0;
    const down = minus[block] ?? 0;
    let equal = masks[row + block] ?? 0;
    const vertical = equal | down;
    if (carry < 0) equal |= 1;
    const horizontal = (((equal & up) + up) ^ up) | equal;
    let rise = down | ~(horizontal | up);
    let fall = up & horizontal;
    const top = block === blocks - 1 ? lastBit : 31;
    const out = ((rise >>> top) & 1) - ((fall >>> top) & 1);
    rise <<= 1;
    fall <<= 1;
    if (carry < 0) fall |= 1;
    else if (carry > 0) rise |= 1;
    plus[block] = fall | ~(vertical | rise);
    minus[block] = rise & vertical;
    carry = out;
  }
  return carry;
}

/**
 * Levenshtein distance (insert, delete, replace: 1 each) in code points. When it is more than
 * `limit` the answer is `limit + 1`, and the work stops as soon as that is certain. The text is the
 * `length` codes from `start` on.
 */
export function distance(
  pattern: Pattern,
  text: Int32Array | Uint8Array,
  limit: number,
  start = 0,
  length = text.length,
): number {
  const { codes, blocks, table, rows, masks } = pattern;
  const rowsLength = codes.length;
  if (Math.abs(rowsLength - length) > limit) return limit + 1;
  if (rowsLength === 0 || length === 0) return Math.max(rowsLength, length);
  if (blocks === 1) return distanceOfOne(pattern, text, limit, start, length);
  if (blocks === 2) return distanceOfTwo(pattern, text, limit, start, length);
  startColumn(blocks);
  const lastBit = (rowsLength - 1) & 31;
  let score = rowsLength;
  for (let at = 0; at < length; at += 1) {
    const code = text[start + at] ?? 0;
    const row = code < TABLE ? (table[code] ?? 0) : (rows.get(code) ?? 0);
    score += advance(masks, row, blocks, lastBit);
    // Each character still to come can lower the last row by one at most.
    if (score - (length - 1 - at) > limit) return limit + 1;
  }
  return score;
}

/** As the loop in `distance`, for a pattern of up to 32 code points, whose column is two numbers. */
function distanceOfOne(
  { codes, table, rows, masks }: Pattern,
  text: Int32Array | Uint8Array,
  limit: number,
  start: number,
  length: number,
): number {
  const lastBit = codes.length - 1;
  let [up, down, score] = [-1, 0, codes.length];
  for (let at = start, left = length - 1; left >= 0; at += 1, left -= 1) {
    const code = text[at] ?? 0;
    const equal = masks[code < TABLE ? (table[code] ?? 0) : (rows.get(code) ?? 0)] ?? 0;
    const vertical = equal | down;
    const horizontal = (((equal & up) + up) ^ up) | equal;
    const rise = down | ~(horizontal | up);
    const fall = up & horizontal;
    score += ((rise >>> lastBit) & 1) - ((fall >>> lastBit) & 1);
    if (score - left > limit) return limit + 1;
    const risen = (rise << 1) | 1;
    up = (fall << 1) | ~(vertical | risen);
    down = risen & vertical;
  }
  return score;
}

/** The same for one of up to 64, whose column is four: short texts are what look-ups compare most. */
function distanceOfTwo(
  { codes, table, rows, masks }: Pattern,
  text: Int32Array | Uint8Array,
  limit: number,
  start: number,
  length: number,
): number {
  const lastBit = codes.length - 33;
  let [up, down, upNext, downNext, score] = [-1, 0, -1, 0, codes.length];
  for (let at = start, left = length - 1; left >= 0; at += 1, left -= 1) {
    const code = text[at] ?? 0;
    const row = code < TABLE ? (table[code] ?? 0) : (rows.get(code) ?? 0);
    const equal = masks[row] ?? 0;
    const vertical = equal | down;
    const horizontal = (((equal & up) + up) ^ up) | equal;
    const rise = down | ~(horizontal | up);
    const fall = up & horizontal;
    const [carryUp, carryDown] = [rise >>> 31, fall >>> 31];
    const risen = (rise << 1) | 1;
    up = (fall << 1) | ~(vertical | risen);
    down = risen & vertical;

    const equalNext = masks[row + 1] ?? 0;
    const verticalNext = equalNext | downNext;
    const same = equalNext | carryDown;
    const horizontalNext = (((same & upNext) + upNext) ^ upNext) | same;
    const riseNext = downNext | ~(horizontalNext | upNext);
    const fallNext = upNext & horizontalNext;
    score += ((riseNext >>> lastBit) & 1) - ((fallNext >>> lastBit) & 1);
    if (score - left > limit) return limit + 1;
    const risenNext = (riseNext << 1) | carryUp;
    upNext = (fallNext << 1) | carryDown | ~(verticalNext | risenNext);
    downNext = risenNext & verticalNext;
  }
  return score;
}
