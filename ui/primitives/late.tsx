"use client";

import { type ComponentType, useEffect, useReducer } from "react";

/** A component whose code may not be here yet, and the way to fetch it ahead. */
export type Late<P> = ComponentType<P> & {
  /** Fetches the code. Resolves also when that failed: it is tried again when the component is shown. */
  readonly fetch: () => Promise<void>;
};

/**
 * Leaves the code of a component out of the page's first load. Until it has arrived nothing is
 * shown; once it has, the component renders at once, without a placeholder in between. Unlike
 * React.lazy a failed download does not take the screen down with it.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let ready: ComponentType<P> | null = null;
  const fetch = () =>
    load().then(
      (component) => {
        ready = component;
      },
      () => undefined,
    );
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each component, where a module is read
  function LateComponent(props: P) {
    const [, again] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (ready === null) void fetch().then(again);
    }, []);
    const Ready = ready;
    return Ready ? <Ready {...props} /> : null;
  }
  return Object.assign(LateComponent, { fetch });
}
