"use client";

import { useEffect, useState } from "react";
import type { BlockDraft } from "@/core/article/block-draft";
import type { Finding } from "@/core/checks/finding";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { Language } from "@/core/language/language";

type Findings = readonly (readonly (readonly Finding[])[])[];

/** Long enough not to check in the middle of a word, in milliseconds. */
const PAUSE = 400;

/**
 * The findings of the source as it stands, by block and segment index. The first ones come with the
 * preview; after a change they are made anew in the browser, which loads the checks only then; here and there by the checks of the house.
 */
export function useSourceFindings(
  blocks: readonly BlockDraft[],
  language: Language,
  house: HouseChecks,
  initial: { readonly blocks: readonly BlockDraft[]; readonly findings: Findings },
): Findings {
  const [checked, setChecked] = useState(initial);
  const known = blocks === initial.blocks ? initial : checked;
  useEffect(() => {
    if (blocks === initial.blocks || blocks === checked.blocks) return;
    const timer = setTimeout(async () => {
      const [{ checkSourceBlock }, { sourceOptions }] = await Promise.all([
        import("@/core/checks/check-source"),
        import("@/core/checks/house-checks"),
      ]);
      const options = sourceOptions(house);
      const findings = blocks.map(({ segments }) =>
        checkSourceBlock(
          segments.map(({ content }) => content),
          language,
          options,
        ),
      );
      setChecked({ blocks, findings });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [blocks, checked.blocks, initial.blocks, language, house]);
  return known.blocks === blocks ? known.findings : shifted(known, blocks);
}

/** Until the new findings are there, untouched blocks keep theirs wherever they moved. */
function shifted(
  known: { readonly blocks: readonly BlockDraft[]; readonly findings: Findings },
  blocks: readonly BlockDraft[],
): Findings {
  const byBlock = new Map(known.blocks.map((block, index) => [block, known.findings[index] ?? []]));
  return blocks.map((block) => byBlock.get(block) ?? []);
}
