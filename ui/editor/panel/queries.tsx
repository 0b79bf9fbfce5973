"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEditor } from "../editor-context";
import type { DeskStore } from "../state/desk-state";

const clients = new WeakMap<DeskStore, QueryClient>();

/** The answers kept for one open article; they go with it. */
function clientOf(desk: DeskStore): QueryClient {
  const known = clients.get(desk);
  if (known) return known;
  const client = new QueryClient({
    defaultOptions: { queries: { retry: 1, staleTime: 10_000, refetchOnWindowFocus: false } },
  });
  clients.set(desk, client);
  return client;
}

/** Around what asks the server for more about the open segment. Here, so that only such parts load the library. */
export function Queries({ children }: { readonly children: ReactNode }) {
  const { desk } = useEditor();
  return <QueryClientProvider client={clientOf(desk)}>{children}</QueryClientProvider>;
}
