"use client";

import { useT } from "@/ui/i18n/use-t";
import { chordCaps } from "@/ui/keymap/chord";
import { COMMANDS, type CommandGroup, type CommandId } from "@/ui/keymap/commands";
import { useKeymap } from "@/ui/keymap/keymap-context";
import { Button } from "@/ui/primitives/button";
import { Kbd } from "@/ui/primitives/kbd";
import type { OwnKeys } from "./own-keys";

const GROUPS: readonly CommandGroup[] = ["work", "move", "insert", "text", "view", "general"];
/** Leaving must always be possible with the key that everybody knows; digits stand for nine keys. */
const FIXED: ReadonlySet<CommandId> = new Set(["leave", "insert-match"]);

type Props = {
  readonly own: OwnKeys;
  readonly onRecord: (command: CommandId) => void;
  readonly onReset: (command: CommandId) => void;
  readonly onResetAll: () => void;
};

/** Every command with its keys, from the table that the page listens with. */
export function ShortcutEditor(props: Props) {
  const t = useT("settings");
  const shell = useT("shell");
  return (
    <details className="group">
      <summary className="target cursor-pointer content-center text-sm font-medium">
        {t("keys.remap")}
      </summary>
      <div className="mt-3 flex flex-col gap-6">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="mb-1 text-xs font-semibold text-muted">{shell(`groups.${group}`)}</h3>
            <ul>
              {COMMANDS.filter((command) => command.group === group).map(({ id }) => (
                <ShortcutLine key={id} id={id} {...props} />
              ))}
            </ul>
          </section>
        ))}
        <div>
          <Button
            size="small"
            isDisabled={Object.keys(props.own).length === 0}
            onPress={props.onResetAll}
          >
            {t("keys.resetAll")}
          </Button>
        </div>
      </div>
    </details>
  );
}

function ShortcutLine({ id, own, onRecord, onReset }: Props & { readonly id: CommandId }) {
  const t = useT("settings");
  const shell = useT("shell");
  const keymap = useKeymap();
  const command = shell(`commands.${id}`);
  const bound = keymap.commands.find((one) => one.id === id);
  const chords = bound?.edit ?? [];
  return (
    <li className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-1">
      <span className="min-w-0 grow basis-56">{command}</span>
      <span className="flex flex-wrap items-center gap-2">
        {own[id] ? <span className="text-xs text-muted">{t("keys.own")}</span> : null}
        {chords.length === 0 ? (
          <span className="text-sm text-muted">{t("keys.none")}</span>
        ) : (
          chords.map((chord) => <Kbd key={chord} keys={chordCaps(chord, keymap.platform)} />)
        )}
        {FIXED.has(id) ? null : (
          <Button
            size="small"
            variant="quiet"
            aria-label={t("keys.changeOf", { command })}
            onPress={() => onRecord(id)}
          >
            {t("keys.change")}
          </Button>
        )}
        {own[id] ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={t("keys.resetOf", { command })}
            onPress={() => onReset(id)}
          >
            {t("keys.reset")}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
