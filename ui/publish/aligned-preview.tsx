import { plainText } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import type { PublishedBlock } from "@/core/publication/localized-article";
import type { ReadinessView } from "@/core/publication/readiness-view";
import { ArticleBody } from "@/ui/article/article-body";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";

type Props = {
  readonly languages: readonly ReadinessView[];
  readonly language: Language;
};

/**
 * The languages beside each other as readers will see them, aligned block by block. On a narrow
 * screen each block shows its languages under one another.
 */
export async function AlignedPreview({ languages, language }: Props) {
  const t = await getT(language, "publish");
  const rows = rowsOf(languages);
  return (
    <Card title={t("preview.title")}>
      <div className="flex flex-col">
        <div className="hidden border-b border-line pb-2 lg:flex lg:gap-8" aria-hidden="true">
          {languages.map((one) => (
            <p key={one.language} className="flex-1 text-xs font-medium text-muted">
              {AUTONYMS[one.language]}
            </p>
          ))}
        </div>
        {rows.map((row, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their order
            key={index}
            className="flex flex-col gap-4 border-b border-line py-4 last:border-0 last:pb-0 lg:flex-row lg:gap-8"
          >
            {row.map(({ language: one, block }) => (
              <div key={one} className="min-w-0 flex-1">
                <p className="mb-1 text-xs font-medium text-muted lg:sr-only">{AUTONYMS[one]}</p>
                <Block block={block} language={one} missing={t("preview.missing")} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </Card>
  );
}

type BlockProps = {
  readonly block: PublishedBlock | undefined;
  readonly language: Language;
  readonly missing: string;
};

function Block({ block, language, missing }: BlockProps) {
  if (!block || plainText(block.content).trim() === "") {
    return <p className="text-muted italic">{missing}</p>;
  }
  // The page has its heading already: here the headline only looks like one.
  if (block.kind === "headline") {
    return (
      <p lang={language} className="font-serif text-xl leading-snug font-semibold">
        {plainText(block.content)}
      </p>
    );
  }
  return (
    <div className="text-sm [&_.article-body]:text-base">
      <ArticleBody blocks={[block]} language={language} />
    </div>
  );
}

function rowsOf(languages: readonly ReadinessView[]) {
  const length = Math.max(0, ...languages.map(({ blocks }) => blocks.length));
  return Array.from({ length }, (_, index) =>
    languages.map(({ language, blocks }) => ({ language, block: blocks[index] })),
  );
}
