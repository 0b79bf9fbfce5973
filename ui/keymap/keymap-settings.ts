import { COMMANDS, type CommandId } from "./commands";
import { DEFAULT_KEYMAP, type KeymapSettings } from "./keymap";

/** A chord in writing: modifiers, then one key. */
const CHORD = /^(?:(?:Mod|Ctrl|Alt|Shift|Meta)\+)*[^\s+]+$/;

/**
 * Reads the key wishes out of a person's stored settings (`keymap`, `keys`, `singleKeys`). What an
 * older or newer version wrote and this one does not know is left out, never an error: keys are no
 * reason for a desk not to open.
 */
export function readKeymapSettings(settings: Readonly<Record<string, unknown>>): KeymapSettings {
  const { keymap, keys, singleKeys } = settings;
  const known = new Set<string>(COMMANDS.map(({ id }) => id));
  const remapped = Object.entries((keys ?? {}) as Record<string, unknown>).flatMap(([id, chord]) =>
    known.has(id) && typeof chord === "string" && CHORD.test(chord)
      ? [[id as CommandId, [chord]] as const]
      : [],
  );
  return {
    preset: keymap === "memoq-like" ? "memoq-like" : DEFAULT_KEYMAP.preset,
    singleKeys: singleKeys !== false,
    remapped: Object.fromEntries(remapped),
  };
}
