"use client";

import { useEffect, useId } from "react";
import { type Handlers, type PaletteItem, useRegistry } from "./registry";

const NO_ITEMS: readonly PaletteItem[] = [];

/**
 * Gives commands their meaning while this component is on the screen, and adds lines to the
 * palette. Pass memoised values: each new object is registered anew.
 */
export function useCommands(handlers: Handlers, items: readonly PaletteItem[] = NO_ITEMS): void {
  const id = useId();
  const { put, remove } = useRegistry.getState();
  useEffect(() => put({ id, handlers, items }), [id, handlers, items, put]);
  useEffect(() => () => remove(id), [id, remove]);
}
