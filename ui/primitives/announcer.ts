import { create } from "zustand";

/** Polite waits for the reader to finish; assertive interrupts: failed save, conflict, session end. */
export type Urgency = "polite" | "assertive";

type Message = { readonly text: string; readonly id: number };
type Announcements = Readonly<Record<Urgency, Message>>;

/** The last message of each live region; `id` changes so that a repeated text is read again. */
export const useAnnouncements = create<Announcements>(() => ({
  polite: { text: "", id: 0 },
  assertive: { text: "", id: 0 },
}));

/** Says a sentence, already in the interface language, to screen readers. */
export function announce(text: string, urgency: Urgency = "polite"): void {
  useAnnouncements.setState((state) => ({ [urgency]: { text, id: state[urgency].id + 1 } }));
}
