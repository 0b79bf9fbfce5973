/** Numbers of texts from the newest on: of hundreds of thousands that a common word has, a search wants some dozens. */

/** How many are put in order at a time. */
const CHUNK = 8_192;

/** What tells above which number there are about so many. */
const SAMPLE = 1_024;

/** The numbers in falling order, each once. Only as many are put in order as are asked for. */
export function* newestFirst(numbers: Float64Array): Generator<number, void> {
  let rest = numbers;
  while (rest.length > 2 * CHUNK) {
    const border = borderOf(rest);
    yield* falling(rest.filter((number) => number >= border));
    rest = rest.filter((number) => number < border);
  }
  yield* falling(rest);
}

/** A number above which there are about as many as one chunk; it is one of them. */
function borderOf(numbers: Float64Array): number {
  const step = numbers.length / SAMPLE;
  const sample = Float64Array.from(
    { length: SAMPLE },
    (_, at) => numbers[Math.floor(at * step)] ?? 0,
  ).sort();
  const above = Math.max(1, Math.round((SAMPLE * CHUNK) / numbers.length));
  return sample[SAMPLE - above] ?? 0;
}

function* falling(numbers: Float64Array): Generator<number, void> {
  const sorted = numbers.slice().sort();
  let last = Number.NaN;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const number = sorted[at] ?? 0;
    if (number !== last) yield number;
    last = number;
  }
}

/** The numbers that are in every list. */
export function inEach(lists: readonly Float64Array[]): Float64Array {
  const [least = new Float64Array(), ...others] = lists.toSorted((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    const wanted = new Set(kept);
    return list.filter((number) => wanted.has(number));
  }, least);
}

/** The next so many of a series; fewer at its end. */
export function take<T>(series: Iterator<T>, count: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = series.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
