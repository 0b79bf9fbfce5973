import { expect, it } from "vitest";
import { outcome, tableRows } from "@/tests/support/language-fixtures";
import { findingsOf } from "./check-input";

const DIRECTIONS = [
  ["kk-ru", 0, 1],
  ["kk-en", 0, 2],
  ["ru-en", 1, 2],
] as const;

it.each(DIRECTIONS)(
  "finds no error and next to no warning in right translations, %s",
  (direction, from, to) => {
    const rows = tableRows("correct-translations");
    const wrongAt = (severities: readonly string[]) =>
      outcome(rows, (row) => {
        const [source = "", target = ""] = [row[from], row[to]];
        const found = findingsOf(direction, source, target).filter(({ severity }) =>
          severities.includes(severity),
        );
        return found.length === 0
          ? null
          : `${source} | ${target}: ${found.map(({ code }) => code).join(", ")}`;
      });
    expect(wrongAt(["error"]).misses).toEqual([]);
    const { percent, misses } = wrongAt(["error", "warning"]);
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(97);
  },
);
