import type { Language } from "@/core/language/language";
import { formatPercent } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { Kbd } from "@/ui/primitives/kbd";

/** Keys of the review of an alignment, which belong to its text boxes and are not remapped (align-row.tsx). */
const ALIGNMENT_KEYS = { below: ["Alt", "↓"], above: ["Alt", "↑"] } as const;

/** What the percentages of the memory mean, how it is searched, and the keys of alignment. */
export async function MemoryHelp({ language }: { readonly language: Language }) {
  const t = await getT(language, "help");
  const percent = (value: number) => formatPercent(language, value);
  const matches = [
    [percent(101), t("memory.101")],
    [percent(100), t("memory.100")],
    [`95–${percent(99)}`, t("memory.figures")],
    [t("memory.lowerTitle"), t("memory.lower")],
    [t("memory.searchTitle"), t("memory.search")],
    [t("memory.fillTitle"), t("memory.fill")],
  ] as const;
  return (
    <Card title={t("memory.title")}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
        {matches.map(([term, explanation]) => (
          <div key={term} className="contents">
            <dt className="tabular font-medium">{term}</dt>
            <dd className="max-sm:mb-2">{explanation}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-6 mb-2 font-semibold">{t("memory.alignment")}</h3>
      <dl>
        {(["below", "above"] as const).map((way) => (
          <div
            key={way}
            className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1.5"
          >
            <dt>{t(`memory.${way}`)}</dt>
            <dd>
              <Kbd keys={ALIGNMENT_KEYS[way]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-muted">{t("memory.rows")}</p>
    </Card>
  );
}
