"use client";

import { FileUp } from "lucide-react";
import { useSyncExternalStore } from "react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { ARTICLE_FILES } from "@/core/exchange/article-files";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";

type Props = { readonly isPending: boolean; readonly onFile: (file: File) => void };

const nothing = () => () => {};

/**
 * A place to drop or choose a file. Made in the browser only: the components carry style
 * attributes, which the content policy blocks in server-rendered markup.
 */
export function UploadArea({ isPending, onFile }: Props) {
  const t = useT("import");
  const isBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  if (!isBrowser) return <div className="h-40 rounded-xl border border-dashed border-edge" />;
  return (
    <DropZone
      aria-label={t("upload.label")}
      onDrop={async ({ items }) => {
        const file = await items.find(isFileDropItem)?.getFile();
        if (file) onFile(file);
      }}
      className="flex min-h-40 flex-col items-center justify-center gap-3 rounded-xl border border-dashed border-edge px-6 py-8 text-center transition-colors data-drop-target:border-accent data-drop-target:bg-accent-soft"
    >
      <FileUp aria-hidden className="size-6 text-muted" />
      <p className="text-muted">{t("upload.hint")}</p>
      <FileTrigger
        acceptedFileTypes={ARTICLE_FILES}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button isDisabled={isPending}>{t("upload.choose")}</Button>
      </FileTrigger>
    </DropZone>
  );
}
