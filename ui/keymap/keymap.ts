import { type Chord, type KeyPress, matchesChord, type Platform, pressedDigit } from "./chord";
import { COMMANDS, type CommandId, type KeyMode, type KeymapPreset, MEMOQ_LIKE } from "./commands";

/** A person's wishes about keys, as stored with the person. */
export type KeymapSettings = {
  readonly preset: KeymapPreset;
  /** Whether single keys act in the grid (WCAG 2.1.4 asks for a switch). */
  readonly singleKeys: boolean;
  /** Chords of the person's own; they replace all `edit` chords of a command. */
  readonly remapped: Readonly<Partial<Record<CommandId, readonly Chord[]>>>;
};

export const DEFAULT_KEYMAP: KeymapSettings = { preset: "default", singleKeys: true, remapped: {} };

/** The chords of one command, ready to be matched and shown. */
export type BoundCommand = {
  readonly id: CommandId;
  readonly edit: readonly Chord[];
  readonly grid: readonly Chord[];
};

/** The keys in force for one person on one platform. */
export type Keymap = {
  readonly platform: Platform;
  readonly commands: readonly BoundCommand[];
};

/** Lays preset and own chords over the default table. */
export function keymapOf(settings: KeymapSettings, platform: Platform): Keymap {
  const commands = COMMANDS.map((standard): BoundCommand => {
    const binding =
      settings.preset === "memoq-like" ? (MEMOQ_LIKE[standard.id] ?? standard) : standard;
    const usual = platform === "mac" ? (binding.mac ?? binding.edit) : binding.edit;
    return {
      id: standard.id,
      edit: settings.remapped[standard.id] ?? usual,
      grid: settings.singleKeys ? binding.grid : binding.grid.filter(isNotCharacter),
    };
  });
  return { platform, commands };
}

/** Keys without a character (arrows, Space as selection) stay: the grid cannot be used without them. */
function isNotCharacter(chord: Chord): boolean {
  return /(Arrow\w+|Space)$/.test(chord);
}

/** The command of a key press, with the digit of "1-9", or null. */
export function commandOf(
  keymap: Keymap,
  press: KeyPress,
  mode: KeyMode,
): { readonly id: CommandId; readonly digit: number | null } | null {
  for (const { id, edit, grid } of keymap.commands) {
    const chords = mode === "grid" ? [...edit, ...grid] : edit;
    if (chords.some((chord) => matchesChord(press, chord, keymap.platform))) {
      return { id, digit: pressedDigit(press) };
    }
  }
  return null;
}

/** The chord to show for a command: the first that works while typing, else the grid's. */
export function shownChord(keymap: Keymap, id: CommandId): Chord | null {
  const bound = keymap.commands.find((command) => command.id === id);
  return bound?.edit[0] ?? bound?.grid[0] ?? null;
}
