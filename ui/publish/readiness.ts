import type { ReadinessView } from "@/core/publication/readiness-view";

/** A language without its text, for the parts of the screen that run in the browser. */
export type Readiness = Pick<ReadinessView, "language" | "blockers">;
