"use client";

import { useT } from "@/ui/i18n/use-t";
import { Dialog } from "@/ui/primitives/dialog";
import { Kbd } from "@/ui/primitives/kbd";
import { missingNow, missingText } from "../acts/insert-missing";
import type { MissingItem } from "../acts/missing-items";
import { useEditor } from "../editor-context";
import { currentRow } from "../state/desk-actions";
import { chipName } from "../text/chip-name";
import { chipLabel } from "../text/marks";

/** What the open translation still lacks; a digit or a press puts it in. */
export function MissingDialog() {
  const t = useT("editor");
  const { desk, editors, acts } = useEditor();
  const items = missingNow(desk);
  const close = () => desk.setState({ dialog: null });
  const take = (item: MissingItem | undefined) => {
    if (!item) return;
    const text = missingText(desk, editors, item);
    close();
    // After the dialog has given the focus back to the field.
    requestAnimationFrame(() => acts.insert(text));
  };
  return (
    <Dialog title={t("missing.title")} size="small" isOpen onOpenChange={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits for the whole list */}
      <div
        onKeyDown={(event) => {
          const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
          if (digit) take(items[Number(digit) - 1]);
        }}
      >
        {items.length === 0 ? <p>{t("missing.none")}</p> : null}
        <ol className="flex flex-col gap-1">
          {items.map((item, index) => (
            <li key={`${item.kind}${item.text}`}>
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: the first thing of a list that was asked for
                autoFocus={index === 0}
                onClick={() => take(item)}
                className="flex min-h-9 w-full items-center justify-between gap-3 rounded-lg px-2 text-left hover:bg-hover"
              >
                <ItemName item={item} />
                {index < 9 ? <Kbd keys={[`${index + 1}`]} /> : null}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}

function ItemName({ item }: { readonly item: MissingItem }) {
  const t = useT("editor");
  const { desk } = useEditor();
  if (item.kind === "figure") return <span>{t("missing.figure", { text: item.text })}</span>;
  const code = currentRow(desk.getState())?.codes[item.index];
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="code-chip" data-code={item.role}>
        {chipLabel(item.index)}
      </span>
      {t(`chips.${item.role}`, {
        name: t(`chips.names.${chipName(code)}`),
        number: item.index + 1,
      })}
    </span>
  );
}
