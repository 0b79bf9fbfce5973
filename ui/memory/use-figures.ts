"use client";

import { useEffect, useState } from "react";
import { request } from "@/ui/editor/state/request";

/** Figures on their way: null until they are there, `failed` when they did not come. */
type Figures<T> = { readonly figures: T | null; readonly failed: boolean };

const WAITING = { figures: null, failed: false } as const;

/** Fetches figures from `path`, and again whenever `asked` changes or somebody retries; nothing while there is no path. */
export function useFigures<T>(
  path: string | null,
  asked = 0,
): Figures<T> & { readonly retry: () => void } {
  const [retries, setRetries] = useState(0);
  const [state, setState] = useState<Figures<T>>(WAITING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` and `retries` ask again
  useEffect(() => {
    if (path === null) return;
    let current = true;
    setState(WAITING);
    void request<T>(path).then((reply) => {
      if (current) setState(reply.ok ? { figures: reply.value, failed: false } : FAILED);
    });
    return () => {
      current = false;
    };
  }, [path, asked, retries]);
  return { ...state, retry: () => setRetries((count) => count + 1) };
}

const FAILED = { figures: null, failed: true } as const;
