"use client";

import { Search } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { chordCaps } from "@/ui/keymap/chord";
import { COMMANDS } from "@/ui/keymap/commands";
import { shownChord } from "@/ui/keymap/keymap";
import { useKeymap } from "@/ui/keymap/keymap-context";
import { handlerOf, useRegistry } from "@/ui/keymap/registry";
import { Kbd } from "@/ui/primitives/kbd";

type Entry = {
  readonly id: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly icon?: ReactNode;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

type Props = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** One searchable list of everything that can be done here, each with its key. */
export function CommandPalette({ isOpen, onOpenChange }: Props) {
  const t = useT("shell");
  const { contains } = useFilter({ sensitivity: "base" });
  const { commands, items } = useEntries();
  const act = (entry: Entry) => {
    onOpenChange(false);
    // After the dialog has given the focus back, so that the command may move it.
    requestAnimationFrame(() => entry.run());
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex justify-center bg-scrim p-4 sm:pt-[12dvh]"
    >
      <Modal className="h-fit max-h-[76dvh] w-full max-w-2xl overflow-hidden rounded-2xl bg-raised text-ink shadow-float">
        <AriaDialog
          aria-label={t("palette.title")}
          className="flex max-h-[76dvh] flex-col outline-none"
        >
          <Autocomplete filter={contains}>
            <SearchField
              aria-label={t("palette.title")}
              autoFocus
              className="flex items-center gap-3 border-b border-line px-5"
            >
              <Search aria-hidden className="size-4.5 shrink-0 text-muted" />
              <Input
                placeholder={t("palette.hint")}
                className="min-h-14 grow bg-transparent text-base outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label={t("palette.title")}
              className="min-h-0 overflow-y-auto p-2 outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-8 text-center text-muted">{t("palette.nothing")}</p>
              )}
            >
              <PaletteSection title={t("palette.places")} entries={items} onAct={act} />
              <PaletteSection title={t("palette.commands")} entries={commands} onAct={act} />
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type SectionProps = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onAct: (entry: Entry) => void;
};

function PaletteSection({ title, entries, onAct }: SectionProps) {
  if (entries.length === 0) return null;
  return (
    <MenuSection>
      <Header className="px-3 pt-2.5 pb-1 text-xs font-medium text-muted">{title}</Header>
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          onAction={() => onAct(entry)}
          className="flex min-h-9 cursor-default items-center gap-3 rounded-lg px-3 py-1.5 outline-offset-[-2px] data-focused:bg-accent-soft"
        >
          {entry.icon ? <span className="text-muted">{entry.icon}</span> : null}
          <span lang={entry.lang} className="grow">
            {entry.label}
          </span>
          {entry.keys ? <Kbd keys={entry.keys} /> : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** What the screen offers now, with the labels and keys of the person. */
function useEntries(): { readonly commands: readonly Entry[]; readonly items: readonly Entry[] } {
  const t = useT("shell");
  const keymap = useKeymap();
  const layers = useRegistry((registry) => registry.layers);
  return useMemo(() => {
    const commands = COMMANDS.flatMap(({ id }): readonly Entry[] => {
      const handler = handlerOf(layers, id);
      // Whether it may act where the focus is now says nothing: the palette gives the focus back first.
      if (!handler || id === "palette" || id === "leave") return [];
      const chord = shownChord(keymap, id);
      const label = t(`commands.${id}`);
      const keys = chord === null ? {} : { keys: chordCaps(chord, keymap.platform) };
      return [{ id, label, ...keys, run: () => handler.run(null) }];
    });
    return { commands, items: layers.flatMap((layer) => layer.items) };
  }, [layers, keymap, t]);
}
