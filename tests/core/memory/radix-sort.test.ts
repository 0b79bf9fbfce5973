import fc from "fast-check";
import { expect, it } from "vitest";
import { sortByKey } from "@/core/memory/radix-sort";

// Few different keys, so that equal ones meet, among those that use all bits.
const key = fc.oneof(fc.nat(3), fc.nat(5_000), fc.nat(0x7fffffff), fc.constant(0x7fffffff));

it("orders as a stable sort that compares, each key with its value", () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const expected = keys.map((each, at) => [each, at] as const).sort(([a], [b]) => a - b);
      const values = Int32Array.from(keys.keys());
      const sorted = sortByKey({ keys: Int32Array.from(keys), values });
      expect(Array.from(sorted.keys, (each, at) => [each, sorted.values[at]])).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
