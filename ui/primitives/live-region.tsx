"use client";

import { useAnnouncements } from "./announcer";

/** The two live regions of a document, one polite and one assertive. Rendered once, by the frame. */
export function LiveRegion() {
  const { polite, assertive } = useAnnouncements();
  return (
    <>
      <div aria-live="polite" role="status" className="sr-only" data-live="polite">
        <span key={polite.id}>{polite.text}</span>
      </div>
      <div aria-live="assertive" role="alert" className="sr-only" data-live="assertive">
        <span key={assertive.id}>{assertive.text}</span>
      </div>
    </>
  );
}
