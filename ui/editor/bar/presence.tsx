"use client";

import { useT } from "@/ui/i18n/use-t";
import { useDesk, useEditor } from "../editor-context";
import { goTo } from "../state/desk-actions";

/** Who else has the article open; a press goes to where they are. */
export function Presence() {
  const t = useT("editor");
  const people = useDesk((state) => state.people);
  const { desk } = useEditor();
  if (people.length === 0) return null;
  return (
    <ul aria-label={t("presence.label")} className="flex shrink-0 -space-x-1.5">
      {people.slice(0, 5).map(({ id, name, segmentId, language }) => {
        const position = segmentId ? desk.getState().rows.get(segmentId)?.position : undefined;
        const label =
          position === undefined
            ? t("presence.here", { name })
            : t("presence.at", { name, position: position + 1 });
        return (
          <li key={id}>
            <button
              type="button"
              title={label}
              aria-label={label}
              onClick={() =>
                segmentId && goTo(desk, { segmentId, column: language ?? "source", mode: "grid" })
              }
              data-initials={initials(name)}
              className="inline-flex size-8 items-center justify-center rounded-full border-2 border-page bg-published-soft text-2xs font-semibold text-published before:content-[attr(data-initials)]"
            />
          </li>
        );
      })}
    </ul>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/u)
    .slice(0, 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
