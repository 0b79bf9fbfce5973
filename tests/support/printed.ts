import { afterEach, beforeEach, vi } from "vitest";

/** What was printed since the test began. */
export type Printed = { readonly out: string; readonly errors: string };

/** Catches what each test of a file prints, in place of printing it. */
export function capturePrinted(): Printed {
  const printed = { out: "", errors: "" };
  const catchInto = (key: keyof typeof printed) => (text: unknown) => {
    printed[key] += String(text);
    return true;
  };
  beforeEach(() => {
    Object.assign(printed, { out: "", errors: "" });
    vi.spyOn(process.stdout, "write").mockImplementation(catchInto("out"));
    vi.spyOn(process.stderr, "write").mockImplementation(catchInto("errors"));
  });
  afterEach(() => vi.restoreAllMocks());
  return printed;
}
