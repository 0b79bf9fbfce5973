import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

/** What a toast says. The texts are already in the interface language. */
export type ToastContent = {
  readonly tone: "done" | "problem";
  readonly title: string;
  readonly description?: string;
  /** One way back or onward, for example "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Toasts in waiting. The state of saving never goes here: it has its own place on the screen. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Shows a toast for eight seconds; one with a problem stays until it is dismissed. */
export function toast(content: ToastContent): void {
  toastQueue.add(content, content.tone === "problem" ? {} : { timeout: 8000 });
}
