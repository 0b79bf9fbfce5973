"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useT } from "@/ui/i18n/use-t";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says that the network is gone and that nothing typed is lost. Silent while online. */
export function OfflineBanner() {
  const t = useT("common");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex items-center justify-center gap-2 bg-draft-soft px-4 py-2 text-sm font-medium text-draft">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
