"use client";

import { late } from "@/ui/primitives/late";
import { useDesk } from "../editor-context";

const Preview = late(() => import("./preview").then((code) => code.Preview));

/** The place of the preview beside the rows. */
export function PreviewPane() {
  const isShown = useDesk((state) => state.preview);
  return isShown ? <Preview /> : null;
}
