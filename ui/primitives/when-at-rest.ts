/** Nobody waits longer than this for a moment of rest, in milliseconds. */
const LONGEST = 3_000;

/**
 * Does something once the browser has nothing more urgent to do: what a person needs soon, but not
 * for the caret to stand in the text. Returns how to call it off.
 */
export function whenAtRest(act: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof window.requestIdleCallback !== "function") {
    const timer = window.setTimeout(act, LONGEST / 2);
    return () => window.clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: LONGEST });
  return () => window.cancelIdleCallback(handle);
}
