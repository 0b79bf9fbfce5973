import { describe, expect, it } from "vitest";
import { classifyDatabaseError } from "@/server/db/classify-error";

/** Sentences that were met when the database was killed under a running server. */
const GONE = [
  "connect ECONNREFUSED 127.0.0.1:42695",
  "read ECONNRESET",
  "Connection terminated unexpectedly",
  "terminating connection due to unexpected postmaster exit",
  "the database system is starting up",
  "Client has encountered a connection error and is not queryable",
  "Raw query failed. Code: `N/A`. Message: `Can't reach database server at 127.0.0.1:32769`",
  "Server has closed the connection.",
];

describe("classifyDatabaseError", () => {
  it.each(GONE)("asks to come again: %s", (sentence) => {
    expect(classifyDatabaseError(new Error(sentence))).toBe("database-unavailable");
    const wrapped = new Error("Invalid invocation", { cause: new Error(sentence) });
    expect(classifyDatabaseError(wrapped)).toBe("database-unavailable");
  });

  it.each([
    ["53100", "disk-full"],
    ["55P03", "busy"],
    ["40001", "busy"],
    ["57P01", "database-unavailable"],
    ["P2028", "busy"],
  ] as const)("knows the code %s as %s", (code, expected) => {
    expect(classifyDatabaseError(Object.assign(new Error("x"), { code }))).toBe(expected);
  });

  it("leaves what is no failure of the database to whoever asks", () => {
    for (const error of [new Error("oops"), new TypeError("x is undefined"), null, "text"]) {
      expect(classifyDatabaseError(error)).toBeNull();
    }
    expect(classifyDatabaseError(Object.assign(new Error("x"), { code: "23505" }))).toBeNull();
  });
});
