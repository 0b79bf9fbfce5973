/*
 * Tabs of one browser among each other, by Web Locks: a tab holds a lock with its name for as long
 * as it lives, so that another one can tell a draft that is being worked on from one left behind.
 */

const PREFIX = "audarma-tab:";

/** Takes a name for this tab and holds its lock until the page is gone or `signal` aborts. */
export function nameTab(signal: AbortSignal): string {
  const tabId = crypto.randomUUID();
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  void navigator.locks?.request(PREFIX + tabId, () => ended);
  return tabId;
}

/** The tabs that live now. Without Web Locks none is known, and drafts count as left behind. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}

/** Runs something that only one tab at a time may do. */
export async function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return act();
  let result: { readonly value: T } | null = null;
  await navigator.locks.request(`audarma-turn:${name}`, async () => {
    result = { value: await act() };
  });
  const done = result as { readonly value: T } | null;
  if (!done) throw new Error("lock-lost");
  return done.value;
}
