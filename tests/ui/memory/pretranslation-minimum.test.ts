import { expect, it } from "vitest";
import { firstMinimum } from "@/ui/memory/pretranslation-minimum";

it.each([
  [{}, "95"],
  [{ memoryThreshold: 50 }, "95"],
  // Somebody who lets the panel show nothing below 100 does not want it filled in either.
  [{ memoryThreshold: 100 }, "100"],
  [{ pretranslationMinimum: 75 }, "75"],
  [{ pretranslationMinimum: 101, memoryThreshold: 50 }, "101"],
  // A value that the dialog does not list.
  [{ pretranslationMinimum: 60 }, "95"],
])("settings %o begin at %s", (settings, minimum) => {
  expect(firstMinimum(settings)).toBe(minimum);
});
