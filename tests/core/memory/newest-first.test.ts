import { expect, it } from "vitest";
import { inEach, newestFirst, take } from "@/core/memory/newest-first";

it.each([
  ["many", 60_000, 2_000_000],
  ["many of the same", 60_000, 50],
  ["few", 10, 100],
  ["none", 0, 1],
])("puts %s numbers in falling order, each once", (_, count, range) => {
  const numbers = Float64Array.from(
    { length: count },
    (_, at) => (at * at * 7_919 + at * 104_729) % range,
  );
  const falling = [...new Set(numbers)].sort((a, b) => b - a);
  expect([...newestFirst(numbers)]).toEqual(falling);
  expect(take(newestFirst(numbers), 5)).toEqual(falling.slice(0, 5));
});

it("keeps what is in every list", () => {
  const lists = [
    [1, 2, 3, 3, 4],
    [3, 9, 4, 3],
    [4, 3],
  ].map((list) => Float64Array.from(list));
  expect(new Set(inEach(lists))).toEqual(new Set([3, 4]));
  expect(inEach([])).toHaveLength(0);
});
