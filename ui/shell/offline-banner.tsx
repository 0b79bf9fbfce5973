"use client";

import { WifiOff } from "lucide-react";
import { useOffline } from "next/offline";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { callOffNavigation, usePageUnderWay } from "./use-page-under-way";

/**
 * Says that the server is out of reach, what becomes of what is typed, and that a page which was
 * asked for comes later: whoever has gone on working meanwhile may stay. Silent while connected.
 */
export function OfflineBanner() {
  const t = useT("shell");
  const isOffline = useOffline();
  const isUnderWay = usePageUnderWay();
  const isWaiting = isOffline && isUnderWay;
  return (
    <div
      className={
        isOffline
          ? "flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-draft-soft px-4 py-2"
          : undefined
      }
    >
      <div role="status" className="text-sm font-medium text-draft">
        {isOffline ? (
          <p className="flex items-start gap-2">
            <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {t("offline.kept")}
              {isWaiting ? ` ${t("offline.opensLater")}` : null}
            </span>
          </p>
        ) : null}
      </div>
      {isWaiting ? (
        <Button size="small" onPress={callOffNavigation}>
          {t("offline.stay")}
        </Button>
      ) : null}
    </div>
  );
}
