"use client";

import type { BlockAction, BlockDraft } from "@/core/article/block-draft";
import { applyFix } from "@/core/checks/apply-fix";
import type { Finding } from "@/core/checks/finding";
import type { KeyedSegment } from "@/core/segmentation/edit-segments";
import { findingText } from "@/ui/findings/finding-text";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { SeverityBadge } from "@/ui/primitives/severity-badge";

type Props = {
  readonly finding: Finding;
  readonly block: BlockDraft;
  readonly segment: KeyedSegment;
  readonly act: (action: BlockAction) => void;
};

/** What is wrong with a source text, with its certain correction where there is one. */
export function SourceFinding({ finding, block, segment, act }: Props) {
  const t = useT("import");
  const checks = useT("checks");
  const { language } = useScope();
  const { fix } = finding;
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <SeverityBadge severity={finding.severity} />
      <span>{findingText(checks, finding, language)}</span>
      {fix ? (
        <Button
          size="small"
          onPress={() =>
            act({
              type: "write",
              block: block.key,
              segment: segment.id,
              content: applyFix(segment.content, fix),
            })
          }
        >
          {t("segment.fix")}
        </Button>
      ) : null}
    </li>
  );
}
