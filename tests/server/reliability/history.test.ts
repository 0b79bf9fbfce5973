import { describe, expect, it } from "vitest";
import { type Attempt, judge, type LoggedEvent } from "@/bench/reliability/judge";
import { torture } from "@/bench/reliability/torture";

/** A seed that a failing run prints; the same one kills and writes in the same order. */
const SEED = Date.now() % 1_000_000;

describe("instances and the database are killed while people save", () => {
  it(`loses nothing that was acknowledged (seed ${SEED})`, { timeout: 120_000 }, async () => {
    const told = await torture({
      ...{ seed: SEED, seconds: 22, saves: 40, writers: 8, segments: 5 },
      ...{ serverEvery: 4, databaseEvery: 7 },
    });
    expect(told.faults).toEqual([]);
    expect(told.history.faults).toEqual([]);
    expect(told.history.events).toBe(told.events);
    expect(told.statuses[500] ?? 0, "answers that hide a fault of ours").toBe(0);
    expect(told.serverKills).toBeGreaterThanOrEqual(1);
    expect(told.databaseKills).toBeGreaterThanOrEqual(2);
    const saved = told.attempts.filter(({ outcome }) => outcome.kind === "saved");
    expect(saved.length).toBeGreaterThan(10);
  });
});

describe("the judge", () => {
  const person = { actorId: "writer", translationId: "segment" };
  const attempts: readonly Attempt[] = [1, 2, 3].map((version) => ({
    ...person,
    key: `key-${version}`,
    sha256: `hash-${version}`,
    outcome: { kind: "saved", version, sha256: `hash-${version}`, replayed: false },
  }));
  const events: readonly LoggedEvent[] = [1, 2, 3].map((version) => ({
    ...person,
    idemKey: `key-${version}`,
    version,
    sha256: `hash-${version}`,
  }));
  const refused: Attempt = {
    ...person,
    key: "key-3",
    sha256: "hash-3",
    outcome: { kind: "refused", code: "version-conflict" },
  };
  const [one, two, three] = events as [LoggedEvent, LoggedEvent, LoggedEvent];

  it("finds nothing where nothing is wrong", () => {
    expect(judge(attempts, events)).toEqual([]);
    expect(judge([...attempts.slice(0, 2), refused], [one, two])).toEqual([]);
  });

  it.each([
    ["an acknowledged save that was lost", [one, two], "acknowledged save is not in the log"],
    ["a save made twice", [...events, { ...three, version: 4 }], "one key made two events"],
    [
      "a text that was changed on its way",
      [one, two, { ...three, sha256: "other" }],
      "logged text is not the one that was sent",
    ],
    [
      "a version that was left out",
      [one, two, { ...three, version: 4 }],
      "version missing or twice",
    ],
    ["a version given twice", [one, { ...two, version: 1 }, three], "version missing or twice"],
    [
      "an event out of nowhere",
      [...events, { ...three, version: 4, idemKey: "key-9" }],
      "event that nobody sent",
    ],
  ] as const)("finds %s", (_what, log, fault) => {
    expect(judge(attempts, log).map((one) => one.fault)).toContain(fault);
  });

  it("finds a refused save that was kept, and a refusal without reason", () => {
    const kept = judge([...attempts.slice(0, 2), refused], events);
    expect(kept.map(({ fault }) => fault)).toEqual(["refused save is in the log"]);
    const odd: Attempt = { ...refused, outcome: { kind: "refused", code: "invalid-input" } };
    const faults = judge([...attempts.slice(0, 2), odd], [one, two]).map(({ fault }) => fault);
    expect(faults).toEqual(["refusal that has no reason"]);
  });
});
