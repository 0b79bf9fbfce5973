import { type Chord, chordAria, type Platform, parseChord } from "./chord";
import type { CommandId } from "./commands";
import type { Keymap } from "./keymap";

/** Why a pressed chord cannot become a shortcut. */
export type ChordRefusal =
  /** It would type a character. */
  | { readonly reason: "plain" }
  /** Browsers or systems keep it for themselves. */
  | { readonly reason: "reserved" }
  /** Another command has it. */
  | { readonly reason: "taken"; readonly by: CommandId };

/**
 * Chords that no page may have: tabs and windows (Chromium and Firefox do not hand them over), and
 * Ctrl+Alt, which is AltGr on Windows and types characters.
 */
const RESERVED =
  /^(?:Control|Meta)\+(?:Shift\+)?[TNW]$|^(?:Control|Meta)\+(?:Shift\+)?Tab$|Control\+Alt\+|^Alt\+F4$/;

/** Why a person may not give this chord to the command; null when they may. */
export function refuseChord(chord: Chord, command: CommandId, keymap: Keymap): ChordRefusal | null {
  const { ctrl, alt, meta, key } = parseChord(chord, keymap.platform);
  if (!ctrl && !alt && !meta && !/^(?:F\d+|Insert)$/.test(key)) return { reason: "plain" };
  const spelled = chordAria(chord, keymap.platform) ?? "";
  if (RESERVED.test(spelled) || key === "Escape") return { reason: "reserved" };
  const taken = keymap.commands.find(
    ({ id, edit }) => id !== command && edit.some((one) => isSame(one, chord, keymap.platform)),
  );
  return taken ? { reason: "taken", by: taken.id } : null;
}

/** Whether two chords are the same keys; "1-9" stands for each of its digits. */
function isSame(bound: Chord, pressed: Chord, platform: Platform): boolean {
  const [one, other] = [parseChord(bound, platform), parseChord(pressed, platform)];
  const isKey = one.key === other.key || (one.key === "1-9" && /^[1-9]$/.test(other.key));
  return (
    isKey &&
    one.ctrl === other.ctrl &&
    one.alt === other.alt &&
    one.shift === other.shift &&
    one.meta === other.meta
  );
}
