"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPage } from "@/core/memory/memory-view";
import { IMPORTS_KEY, ImportList } from "./import-list";
import type { BankChoice } from "./memory-entry";
import { TmxExport } from "./tmx-export";
import { TmxImport } from "./tmx-import";

type Props = {
  readonly banks: readonly BankChoice[];
  /** The latest imports. */
  readonly imports: ImportPage;
};

/** TMX files in and out, and what became of those that came in. */
export function ExchangeScreen({ banks, imports }: Props) {
  const [queries] = useState(() => new QueryClient());
  /** Name of the file that this page sends or has sent: its own report tells how that ended. */
  const [own, setOwn] = useState<string | null>(null);
  return (
    <QueryClientProvider client={queries}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TmxImport
          onFile={setOwn}
          onStep={() => void queries.invalidateQueries({ queryKey: IMPORTS_KEY })}
        />
        <ImportList first={imports} own={own} className="lg:col-span-2 lg:row-start-2" />
        <div className="min-w-0 lg:col-start-2 lg:row-start-1">
          <TmxExport banks={banks} />
        </div>
      </div>
    </QueryClientProvider>
  );
}
