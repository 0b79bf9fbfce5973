import type { Progress } from "@/core/workflow/article-view";

/** Progress with signed-off texts counted among the approved ones, as bars show it. */
export function countsOf(progress: Progress) {
  const { total, translated, draft, returned } = progress;
  return { total, translated, draft, returned, approved: progress.approved + progress.signedOff };
}
