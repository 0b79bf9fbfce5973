"use client";

import { useT } from "@/ui/i18n/use-t";
import { chordCaps } from "@/ui/keymap/chord";
import { COMMANDS, type CommandGroup, type CommandId } from "@/ui/keymap/commands";
import { useKeymap } from "@/ui/keymap/keymap-context";
import { handlerOf, useRegistry } from "@/ui/keymap/registry";
import { Dialog } from "@/ui/primitives/dialog";
import { Kbd } from "@/ui/primitives/kbd";

const GROUPS: readonly CommandGroup[] = ["work", "move", "insert", "text", "view", "general"];

type Props = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** The keys that do something on the open screen, made from the table that the page listens with. */
export function ShortcutsOverlay({ isOpen, onOpenChange }: Props) {
  const t = useT("shell");
  const layers = useRegistry((registry) => registry.layers);
  return (
    <Dialog title={t("shortcuts.title")} size="large" isOpen={isOpen} onOpenChange={onOpenChange}>
      <ShortcutList isListed={(id) => handlerOf(layers, id) !== null} />
    </Dialog>
  );
}

type ListProps = { readonly isListed?: (id: CommandId) => boolean };

const everything = () => true;

/** The list by itself: for the help page all keys of the product. */
export function ShortcutList({ isListed = everything }: ListProps) {
  const t = useT("shell");
  const keymap = useKeymap();
  const groups = GROUPS.map((group) => ({
    group,
    commands: COMMANDS.filter((command) => command.group === group && isListed(command.id)),
  })).filter(({ commands }) => commands.length > 0);
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">{t("shortcuts.explanation")}</p>
      <div className="gap-x-10 sm:columns-2">
        {groups.map(({ group, commands }) => (
          <section key={group} className="mb-6 break-inside-avoid-column">
            <h3 className="mb-1 text-xs font-semibold text-muted">{t(`groups.${group}`)}</h3>
            <dl>
              {commands.map(({ id }) => {
                const bound = keymap.commands.find((command) => command.id === id);
                const chords = [...(bound?.edit ?? []), ...(bound?.grid ?? [])];
                return (
                  <div
                    key={id}
                    className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1.5"
                  >
                    <dt>{t(`commands.${id}`)}</dt>
                    <dd className="flex flex-wrap justify-end gap-x-3 gap-y-1">
                      {chords.map((chord) => (
                        <Kbd key={chord} keys={chordCaps(chord, keymap.platform)} />
                      ))}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
