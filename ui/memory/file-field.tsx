"use client";

import { FileUp } from "lucide-react";
import { useId } from "react";
import { useT } from "@/ui/i18n/use-t";
import { buttonStyle } from "@/ui/primitives/button-styles";

type Props = {
  readonly label: string;
  /** As the browser's own field takes it: ".tmx,.xml". */
  readonly accept: string;
  /** The chosen file's name; null while there is none. */
  readonly fileName: string | null;
  readonly onFile: (file: File) => void;
};

/**
 * Chooses a file. The browser's own field does the work and keeps the keyboard; its words, which
 * would be in the browser's language, are replaced by ours.
 */
export function FileField({ label, accept, fileName, onFile }: Props) {
  const t = useT("memory");
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span id={`${id}-label`} className="text-sm font-medium">
        {label}
      </span>
      <div className="relative flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={id}
          type="file"
          accept={accept}
          aria-labelledby={`${id}-label ${id}-button`}
          className="peer absolute size-px overflow-hidden opacity-0"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
          }}
        />
        <label
          id={`${id}-button`}
          htmlFor={id}
          className={buttonStyle(
            "secondary",
            "medium",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus",
          )}
        >
          <FileUp aria-hidden />
          {t("import.choose")}
        </label>
        <span className="min-w-0 text-sm break-words text-muted">
          {fileName ?? t("import.noFile")}
        </span>
      </div>
    </div>
  );
}
