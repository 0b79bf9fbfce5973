import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { untilDone } from "@/ui/primitives/until-done";

/** Something that is done at try number `at`, and counts its tries. */
function doneAt(at: number) {
  const tries = { count: 0 };
  const attempt = async () => {
    tries.count += 1;
    return tries.count >= at;
  };
  return { tries, attempt };
}

describe("what is tried until it is done", () => {
  const browser = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
    vi.stubGlobal("removeEventListener", browser.removeEventListener.bind(browser));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is tried at once, and not again when that did it", async () => {
    const { tries, attempt } = doneAt(1);
    untilDone(attempt);
    await vi.advanceTimersByTimeAsync(120_000);
    browser.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(tries.count).toBe(1);
  });

  it("is tried after 1, 2, 4, 8, 15 and 15 seconds", async () => {
    const { tries, attempt } = doneAt(7);
    untilDone(attempt);
    const counts: number[] = [];
    for (const seconds of [1, 2, 4, 8, 15, 15, 60]) {
      await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      counts.push(tries.count);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(tries.count).toBe(7);
  });

  it("is tried as soon as the browser is online", async () => {
    const { tries, attempt } = doneAt(2);
    untilDone(attempt);
    await vi.advanceTimersByTimeAsync(10);
    browser.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(tries.count).toBe(2);
  });

  it("is not tried any more once it is called off", async () => {
    const { tries, attempt } = doneAt(9);
    const stop = untilDone(attempt);
    await vi.advanceTimersByTimeAsync(10);
    stop();
    await vi.advanceTimersByTimeAsync(120_000);
    browser.dispatchEvent(new Event("online"));
    expect(tries.count).toBe(1);
  });
});
