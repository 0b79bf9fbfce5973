import { describe, expect, it } from "vitest";
import {
  chordAria,
  chordCaps,
  type KeyPress,
  matchesChord,
  pressedDigit,
  recordChord,
} from "@/ui/keymap/chord";

/** What a key gives in each layout: [physical key, us, ru, kz, fr, dvorak]. */
const LAYOUTS = ["us", "ru", "kz", "fr", "dvorak"] as const;
type Layout = (typeof LAYOUTS)[number];
type Row = Readonly<Record<Layout, string>>;
const KEYS: Readonly<Record<string, Row>> = {
  Digit1: { us: "1", ru: "1", kz: '"', fr: "&", dvorak: "1" },
  Digit2: { us: "2", ru: "2", kz: "ә", fr: "é", dvorak: "2" },
  Digit9: { us: "9", ru: "9", kz: "ұ", fr: "ç", dvorak: "9" },
  Digit8: { us: "8", ru: "8", kz: "ө", fr: "_", dvorak: "8" },
  KeyA: { us: "a", ru: "ф", kz: "ф", fr: "q", dvorak: "a" },
  KeyQ: { us: "q", ru: "й", kz: "й", fr: "a", dvorak: "'" },
  KeyS: { us: "s", ru: "ы", kz: "ы", fr: "s", dvorak: "o" },
  KeyJ: { us: "j", ru: "о", kz: "о", fr: "j", dvorak: "h" },
  KeyC: { us: "c", ru: "с", kz: "с", fr: "c", dvorak: "j" },
  KeyI: { us: "i", ru: "ш", kz: "ш", fr: "i", dvorak: "c" },
  KeyO: { us: "o", ru: "щ", kz: "щ", fr: "o", dvorak: "r" },
  Semicolon: { us: ";", ru: "ж", kz: "ж", fr: "m", dvorak: "s" },
};

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...held,
  };
}

const typed = (code: string, layout: Layout, held: Partial<KeyPress> = {}) =>
  press(KEYS[code]?.[layout] ?? "", code, held);

/** The physical key under which a layout has a Latin letter, else the key of the Latin cap. */
function keyOf(letter: string, layout: Layout): string {
  const printed = Object.entries(KEYS).find(([, row]) => row[layout] === letter);
  return printed?.[0] ?? `Key${letter.toUpperCase()}`;
}

describe.each(LAYOUTS)("on the %s layout", (layout) => {
  it.each(["Digit1", "Digit2", "Digit9"])("Ctrl with %s is a digit chord", (code) => {
    const pressed = typed(code, layout, { ctrlKey: true });
    expect(matchesChord(pressed, "Ctrl+1-9", "other")).toBe(true);
    expect(matchesChord(pressed, `Ctrl+${code.at(-1)}`, "other")).toBe(true);
    expect(pressedDigit(pressed)).toBe(Number(code.at(-1)));
  });

  it.each(["a", "s", "j", "c"])("Ctrl with the letter %s matches by its print", (letter) => {
    const pressed = typed(keyOf(letter, layout), layout, { ctrlKey: true });
    expect(matchesChord(pressed, `Mod+${letter.toUpperCase()}`, "other")).toBe(true);
    expect(matchesChord(pressed, `Mod+Shift+${letter.toUpperCase()}`, "other")).toBe(false);
  });

  it("Ctrl+Shift+8 goes by the physical key", () => {
    const pressed = press("*", "Digit8", { ctrlKey: true, shiftKey: true });
    expect(matchesChord(pressed, "Mod+Shift+8", "other")).toBe(true);
  });

  it("the palette key goes by the physical key, help by the character", () => {
    const slash = { us: "/", ru: ".", kz: "№", fr: "!", dvorak: "z" }[layout];
    expect(matchesChord(press(slash, "Slash", { ctrlKey: true }), "Mod+/", "other")).toBe(true);
    const question = { us: "Slash", ru: "Digit7", kz: "Slash", fr: "KeyM", dvorak: "BracketLeft" };
    const asked = press("?", question[layout], { shiftKey: true });
    expect(matchesChord(asked, "?", "other")).toBe(true);
  });

  it("named keys match everywhere", () => {
    expect(matchesChord(press("Enter", "Enter", { ctrlKey: true }), "Mod+Enter", "other")).toBe(
      true,
    );
    expect(matchesChord(press("F9", "F9", { shiftKey: true }), "Shift+F9", "other")).toBe(true);
  });

  it("nothing matches while composing or with AltGr", () => {
    const held = { ctrlKey: true, altKey: false };
    expect(
      matchesChord(typed("KeyS", layout, { ...held, isComposing: true }), "Mod+S", "other"),
    ).toBe(false);
    const altGr = { ...held, getModifierState: (name: string) => name === "AltGraph" };
    expect(matchesChord(typed("KeyS", layout, altGr), "Mod+S", "other")).toBe(false);
  });
});

describe("what only Kazakh typing does", () => {
  it("the bare digit row types letters and gives no digit command with Ctrl missing", () => {
    expect(matchesChord(typed("Digit2", "kz"), "Ctrl+1-9", "other")).toBe(false);
  });

  it("a Cyrillic letter that looks Latin goes by its key, not by its looks", () => {
    // «с» on the C key is Cyrillic es: the physical key decides.
    expect(matchesChord(typed("KeyC", "kz", { ctrlKey: true }), "Mod+C", "other")).toBe(true);
    expect(matchesChord(typed("KeyJ", "kz", { ctrlKey: true }), "Mod+O", "other")).toBe(false);
  });
});

describe("platforms", () => {
  it("Mod is Cmd on a Mac and Ctrl elsewhere", () => {
    const command = press("s", "KeyS", { metaKey: true });
    expect(matchesChord(command, "Mod+S", "mac")).toBe(true);
    expect(matchesChord(command, "Mod+S", "other")).toBe(false);
  });

  it("Option changes the character and the key still counts", () => {
    const optionF = press("ƒ", "KeyF", { metaKey: true, altKey: true });
    expect(matchesChord(optionF, "Meta+Alt+F", "mac")).toBe(true);
  });

  it.each([
    ["Mod+Shift+Enter", "other", ["Ctrl", "Shift", "Enter"], "Control+Shift+Enter"],
    ["Mod+Shift+Enter", "mac", ["⇧", "⌘", "Enter"], "Shift+Meta+Enter"],
    ["Alt+ArrowDown", "other", ["Alt", "↓"], "Alt+ArrowDown"],
    ["Ctrl+1-9", "other", ["Ctrl", "1…9"], undefined],
    ["Escape", "other", ["Esc"], "Escape"],
  ] as const)("%s on %s reads %j", (chord, platform, caps, aria) => {
    expect(chordCaps(chord, platform)).toEqual(caps);
    expect(chordAria(chord, platform)).toBe(aria);
  });
});

describe("recording a person's own chord", () => {
  it.each([
    [press("ы", "KeyS", { ctrlKey: true }), "Ctrl+S"],
    [press("S", "KeyS", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+S"],
    [press("ә", "Digit2", { altKey: true }), "Alt+2"],
    [press("F7", "F7"), "F7"],
    [press(".", "Slash", { ctrlKey: true }), "Ctrl+/"],
    [press("Control", "ControlLeft", { ctrlKey: true }), null],
  ] as const)("%j", (pressed, chord) => {
    expect(recordChord(pressed)).toBe(chord);
    if (chord !== null) expect(matchesChord(pressed, chord, "other")).toBe(true);
  });
});
