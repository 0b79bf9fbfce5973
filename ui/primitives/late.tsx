"use client";

import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import { untilDone } from "./until-done";

/** A component whose code may not be here yet, and the way to fetch it ahead. */
export type Late<P> = ComponentType<P> & {
  /** Fetches the code. Resolves also when that failed: while the component is shown, it is tried again. */
  readonly fetch: () => Promise<void>;
};

/**
 * Leaves the code of a component out of the page's first load. Until it has arrived nothing is
 * shown; once it has, the component renders at once, without a placeholder in between. Unlike
 * React.lazy a failed download does not take the screen down with it: while the component is on the
 * screen the code is asked for until it comes.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let ready: ComponentType<P> | null = null;
  const waiting = new Set<() => void>();
  const fetch = async () => {
    if (ready !== null) return;
    try {
      ready = await load();
    } catch {
      return;
    }
    for (const show of waiting) show();
  };
  const subscribe = (show: () => void) => {
    waiting.add(show);
    return () => waiting.delete(show);
  };
  const arrived = () => ready;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each component, where a module is read
  function LateComponent(props: P) {
    // A store, for the code may come between the rendering and its effects; then nothing else would tell.
    const Ready = useSyncExternalStore(subscribe, arrived, notYet);
    useEffect(
      () =>
        untilDone(async () => {
          await fetch();
          return ready !== null;
        }),
      [],
    );
    return Ready ? <Ready {...props} /> : null;
  }
  return Object.assign(LateComponent, { fetch });
}

/** The server's document is without the code, so the first rendering over it is too. */
const notYet = () => null;
