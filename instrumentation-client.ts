import { announceNavigation } from "@/ui/shell/navigation-start";
import { allowOwnScripts } from "@/ui/theme/trusted-types";

allowOwnScripts();

/**
 * Next calls this when a navigation begins, whatever began it: a link, a command, the browser's own
 * buttons. The desk shows that a page is on its way (ui/shell/navigation-progress.tsx).
 */
export function onRouterTransitionStart(url: string): void {
  announceNavigation(url);
}
