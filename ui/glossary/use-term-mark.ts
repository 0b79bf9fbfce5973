"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "@/ui/keymap/use-commands";

/** Milliseconds that the pointer rests on a term before its card opens: less would flicker while one reads. */
const REST = 350;
/** Milliseconds that the card stays when the pointer has left, so that it can be reached. */
const GRACE = 250;

const MARKS = "[data-subject]";

/** The marked words whose card is open, and how it is closed. */
export type OpenMark = {
  readonly mark: HTMLElement | null;
  readonly close: () => void;
};

/**
 * Which term of the source is asked about: by a resting pointer, by a tap, or by key, which goes
 * through the terms of the open row one after the other. Escape closes.
 */
export function useTermMark(): OpenMark {
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const timer = useRef(0);
  usePointer(setMark, timer);
  useTermKey(mark, setMark);
  return useMemo(() => ({ mark, close: () => setMark(null) }), [mark]);
}

type SetMark = (mark: HTMLElement | null) => void;

function usePointer(setMark: SetMark, timer: { current: number }): void {
  useEffect(() => {
    const later = (mark: HTMLElement | null, wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setMark(mark), wait);
    };
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === "touch" || !(target instanceof Element)) return;
      if (target.closest("[data-term-card]")) return window.clearTimeout(timer.current);
      const over = target.closest<HTMLElement>(MARKS);
      later(over, over ? REST : GRACE);
    };
    const onTap = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== "touch" || !(target instanceof Element)) return;
      if (!target.closest("[data-term-card]")) later(target.closest<HTMLElement>(MARKS), 0);
    };
    document.addEventListener("pointerover", onOver);
    document.addEventListener("click", onTap as EventListener);
    return () => {
      window.clearTimeout(timer.current);
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("click", onTap as EventListener);
    };
  }, [setMark, timer]);
}

function useTermKey(mark: HTMLElement | null, setMark: SetMark): void {
  const current = useRef(mark);
  current.current = mark;
  const isOpen = mark !== null;
  const handlers = useMemo(
    () => ({
      "show-term": {
        run: () => {
          const row = document.querySelector('[data-segment][data-open="true"]');
          setMark(after(current.current, [...(row?.querySelectorAll<HTMLElement>(MARKS) ?? [])]));
        },
      },
      // Escape belongs to the card while it is open, then to the editor again.
      ...(isOpen && { leave: { run: () => setMark(null) } }),
    }),
    [setMark, isOpen],
  );
  useCommands(handlers);
}

/** The next term: pieces of one term, cut by other marks, are one stop. Null after the last. */
function after(mark: HTMLElement | null, all: readonly HTMLElement[]): HTMLElement | null {
  const at = mark ? all.indexOf(mark) : -1;
  const here = at < 0 ? undefined : mark?.dataset.subject;
  return all.slice(at + 1).find((one) => one.dataset.subject !== here) ?? null;
}
