/**
 * Key chords and when a key press is one of them. Written "Mod+Shift+Enter": Mod is Ctrl, or Cmd on
 * a Mac; the last part is the key. The matching rule holds on every keyboard layout, also on the
 * Kazakh one, which has letters on the digit row:
 * - a digit matches the physical key (`code` DigitN); "1-9" matches any of the nine,
 * - a letter matches `key` where that is a–z (so Dvorak and AZERTY go by what is printed), else the
 *   physical key (so Cyrillic layouts go by the Latin cap),
 * - "/" matches the physical key, "?" matches the character wherever a layout puts it,
 * - everything else (Enter, F8, ArrowDown) matches `key`.
 */

/** Whose conventions apply. */
export type Platform = "mac" | "other";

/** A chord in writing, for example "Mod+Enter", "Alt+ArrowDown", "Ctrl+1-9", "J". */
export type Chord = string;

/** What of a KeyboardEvent decides; tests pass plain objects. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  readonly getModifierState?: (modifier: string) => boolean;
};

type Parsed = {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  readonly key: string;
};

/** Takes a chord apart, with Mod resolved for the platform. */
export function parseChord(chord: Chord, platform: Platform): Parsed {
  const parts = chord.split("+");
  const modifiers = new Set(parts.slice(0, -1));
  const mod = modifiers.has("Mod");
  return {
    ctrl: modifiers.has("Ctrl") || (mod && platform === "other"),
    alt: modifiers.has("Alt"),
    shift: modifiers.has("Shift"),
    meta: modifiers.has("Meta") || (mod && platform === "mac"),
    key: parts.at(-1) ?? "",
  };
}

/** Whether a key press is this chord. Never while an input method composes or AltGr is down. */
export function matchesChord(press: KeyPress, chord: Chord, platform: Platform): boolean {
  if (press.isComposing || press.key === "Process") return false;
  if (press.getModifierState?.("AltGraph")) return false;
  const wanted = parseChord(chord, platform);
  if (press.ctrlKey !== wanted.ctrl || press.altKey !== wanted.alt) return false;
  if (press.metaKey !== wanted.meta) return false;
  // Where "?" needs Shift depends on the layout, so Shift does not count for it.
  if (wanted.key === "?") return press.key === "?";
  return press.shiftKey === wanted.shift && matchesKey(press, wanted.key);
}

function matchesKey(press: KeyPress, key: string): boolean {
  if (key === "1-9") return /^Digit[1-9]$/.test(press.code);
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`;
  if (key === "/") return press.code === "Slash";
  if (key === "Space") return press.code === "Space";
  if (!/^[A-Z]$/.test(key)) return press.key === key;
  return /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() === key : press.code === `Key${key}`;
}

/** The digit of a press that matched a "1-9" chord, else null. */
export function pressedDigit(press: KeyPress): number | null {
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

const MAC_CAPS: Readonly<Record<string, string>> = {
  ctrl: "⌃",
  alt: "⌥",
  shift: "⇧",
  meta: "⌘",
};
const PC_CAPS: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  meta: "Win",
};
const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Backspace: "⌫",
  Escape: "Esc",
  Insert: "Ins",
  "1-9": "1…9",
};

/** A chord as the caps of the person's keyboard, one string per key. */
export function chordCaps(chord: Chord, platform: Platform): readonly string[] {
  const { key, ...modifiers } = parseChord(chord, platform);
  const caps = platform === "mac" ? MAC_CAPS : PC_CAPS;
  const held = (["ctrl", "alt", "shift", "meta"] as const).filter((name) => modifiers[name]);
  return [...held.map((name) => caps[name] ?? name), KEY_CAPS[key] ?? key];
}

/** A chord as `aria-keyshortcuts` spells it (WAI-ARIA 1.2); a digit range has no spelling. */
export function chordAria(chord: Chord, platform: Platform): string | undefined {
  const { key, ...modifiers } = parseChord(chord, platform);
  if (key === "1-9") return undefined;
  const names = { ctrl: "Control", alt: "Alt", shift: "Shift", meta: "Meta" } as const;
  const held = (["ctrl", "alt", "shift", "meta"] as const).filter((name) => modifiers[name]);
  return [...held.map((name) => names[name]), key].join("+");
}

/** The chord that a person pressed when asked for a new shortcut; null for a modifier alone. */
export function recordChord(press: KeyPress): Chord | null {
  if (["Control", "Alt", "Shift", "Meta", "AltGraph", "Dead", "Process"].includes(press.key)) {
    return null;
  }
  const held = [
    press.ctrlKey && "Ctrl",
    press.altKey && "Alt",
    press.shiftKey && "Shift",
    press.metaKey && "Meta",
  ].filter(Boolean);
  return [...held, recordedKey(press)].join("+");
}

function recordedKey(press: KeyPress): string {
  const digit = /^Digit([0-9])$/.exec(press.code)?.[1];
  if (digit !== undefined) return digit;
  if (press.code === "Slash") return "/";
  if (press.code === "Space") return "Space";
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase();
  return /^Key([A-Z])$/.exec(press.code)?.[1] ?? press.key;
}
