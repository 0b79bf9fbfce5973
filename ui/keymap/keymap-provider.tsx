"use client";

import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Platform } from "./chord";
import type { KeyMode } from "./commands";
import { commandOf, type KeymapSettings, keymapOf } from "./keymap";
import { KeymapContext } from "./keymap-context";
import { handlerOf, useRegistry } from "./registry";

type Props = { readonly settings: KeymapSettings; readonly children: ReactNode };

/** Listens for the page's keys and runs what the screen has registered for them. */
export function KeymapProvider({ settings, children }: Props) {
  const platform = useSyncExternalStore(never, browserPlatform, serverPlatform);
  const keymap = useMemo(() => keymapOf(settings, platform), [settings, platform]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An editor or an open menu has used the key already.
      if (event.defaultPrevented || pressesControl(event)) return;
      const found = commandOf(keymap, event, modeAt(event.target));
      const handler = found && handlerOf(useRegistry.getState().layers, found.id);
      if (!handler || handler.isDisabled) return;
      event.preventDefault();
      handler.run(found.digit);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [keymap]);
  return <KeymapContext value={keymap}>{children}</KeymapContext>;
}

const never = () => () => {};
const serverPlatform = (): Platform => "other";
const browserPlatform = (): Platform =>
  /Mac|iPhone|iPad/.test(navigator.platform) ? "mac" : "other";

/** Space on a button or link presses that control and nothing else. */
function pressesControl(event: KeyboardEvent): boolean {
  const on = event.target instanceof Element && event.target.closest("button, a, summary, input");
  return event.code === "Space" && !event.ctrlKey && Boolean(on);
}

/** Where text is typed, and inside dialogs and menus, single keys belong to the place itself. */
function modeAt(target: EventTarget | null): KeyMode {
  if (!(target instanceof HTMLElement)) return "grid";
  const owner = target.closest(
    "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]",
  );
  return owner === null || isTick(owner) ? "grid" : "edit";
}

function isTick(owner: Element): boolean {
  return owner instanceof HTMLInputElement && ["checkbox", "radio"].includes(owner.type);
}
