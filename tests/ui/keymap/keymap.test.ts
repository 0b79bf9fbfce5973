import { describe, expect, it } from "vitest";
import type { KeyPress, Platform } from "@/ui/keymap/chord";
import { parseChord } from "@/ui/keymap/chord";
import { COMMANDS, type KeyMode } from "@/ui/keymap/commands";
import { commandOf, DEFAULT_KEYMAP, keymapOf, shownChord } from "@/ui/keymap/keymap";
import { handlerOf } from "@/ui/keymap/registry";

const PRESETS = ["default", "memoq-like"] as const;
const PLATFORMS = ["mac", "other"] as const;

/** Chords in one spelling, so that Mod+S and Ctrl+S are seen to be the same key. */
const spelled = (chord: string, platform: Platform) => JSON.stringify(parseChord(chord, platform));

/** What browsers keep for themselves wherever they run, or what types a character. */
const RESERVED = ["T", "N", "W"].flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`]);

describe.each(PRESETS)("the %s preset", (preset) => {
  describe.each(PLATFORMS)("on %s", (platform) => {
    const keymap = keymapOf({ ...DEFAULT_KEYMAP, preset }, platform);

    it.each(["edit", "grid"] as const)("gives no key two commands in %s mode", (mode) => {
      const owners = new Map<string, string>();
      const clashes: string[] = [];
      for (const { id, edit, grid } of keymap.commands) {
        for (const chord of mode === "grid" ? [...edit, ...grid] : edit) {
          const key = spelled(chord, platform);
          const owner = owners.get(key);
          if (owner && owner !== id) clashes.push(`${chord}: ${owner}, ${id}`);
          owners.set(key, id);
        }
      }
      expect(clashes).toEqual([]);
    });

    it("takes nothing that the browser keeps, and no Ctrl+Alt outside macOS", () => {
      const reserved = new Set(RESERVED.map((chord) => spelled(chord, platform)));
      const taken = keymap.commands.flatMap(({ edit }) => edit);
      expect(taken.filter((chord) => reserved.has(spelled(chord, platform)))).toEqual([]);
      const altGr = taken.filter((chord) => {
        const { ctrl, alt } = parseChord(chord, platform);
        return platform === "other" && ctrl && alt;
      });
      expect(altGr).toEqual([]);
    });

    it("never acts on a bare character while somebody types", () => {
      const bare = keymap.commands
        .flatMap(({ edit }) => edit)
        .filter((chord) => {
          const { ctrl, alt, meta, key } = parseChord(chord, platform);
          return !(ctrl || alt || meta) && key.length === 1;
        });
      expect(bare).toEqual([]);
    });
  });
});

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held };
}

const standard = keymapOf(DEFAULT_KEYMAP, "other");
const found = (pressed: KeyPress, mode: KeyMode, keymap = standard) =>
  commandOf(keymap, pressed, mode)?.id ?? null;

describe("commands of key presses", () => {
  it.each([
    ["confirm", press("Enter", "Enter", { ctrlKey: true }), "edit"],
    ["confirm", press("ф", "KeyA"), "grid"],
    [null, press("ф", "KeyA"), "edit"],
    ["request-changes", press("F4", "F4"), "edit"],
    ["concordance", press("л", "KeyK", { ctrlKey: true }), "edit"],
    ["palette", press("F1", "F1"), "edit"],
    ["shortcuts", press("?", "Digit7", { shiftKey: true }), "grid"],
    ["previous-open", press("Т", "KeyN", { shiftKey: true }), "grid"],
    ["next-open", press("т", "KeyN"), "grid"],
    ["find", press("№", "Slash"), "grid"],
    ["insert-match", press("ә", "Digit2"), "grid"],
    [null, press("ә", "Digit2"), "edit"],
  ] as const)("%s", (id, pressed, mode) => {
    expect(found(pressed, mode)).toBe(id);
  });

  it("says which match was asked for", () => {
    const third = press("і", "Digit3", { ctrlKey: true });
    expect(commandOf(standard, third, "edit")).toEqual({ id: "insert-match", digit: 3 });
  });

  it("single keys can be turned off; arrows stay", () => {
    const quiet = keymapOf({ ...DEFAULT_KEYMAP, singleKeys: false }, "other");
    expect(found(press("a", "KeyA"), "grid", quiet)).toBeNull();
    expect(found(press("2", "Digit2"), "grid", quiet)).toBeNull();
    expect(found(press("?", "Slash", { shiftKey: true }), "grid", quiet)).toBeNull();
    expect(found(press("ArrowDown", "ArrowDown"), "grid", quiet)).toBe("next-segment");
  });

  it("a person's own chord replaces the table's", () => {
    const own = keymapOf({ ...DEFAULT_KEYMAP, remapped: { concordance: ["Alt+K"] } }, "other");
    expect(found(press("л", "KeyK", { altKey: true }), "edit", own)).toBe("concordance");
    expect(found(press("л", "KeyK", { ctrlKey: true }), "edit", own)).toBeNull();
    expect(shownChord(own, "concordance")).toBe("Alt+K");
  });

  it("memoQ's fingers find memoQ's keys", () => {
    const memoq = keymapOf({ ...DEFAULT_KEYMAP, preset: "memoq-like" }, "other");
    expect(found(press("s", "KeyS", { ctrlKey: true, shiftKey: true }), "edit", memoq)).toBe(
      "copy-source",
    );
    expect(found(press("F9", "F9"), "edit", memoq)).toBe("insert-tag");
  });

  it("shows a key for every command", () => {
    expect(COMMANDS.filter(({ id }) => shownChord(standard, id) === null)).toEqual([]);
  });
});

describe("handlers", () => {
  const handler = (isDisabled = false) => ({ run: () => {}, isDisabled });

  it("the innermost screen wins, and what it does not name stays", () => {
    const outer = handler();
    const inner = handler();
    const layers = [
      { id: "frame", handlers: { palette: outer, save: outer }, items: [] },
      { id: "editor", handlers: { save: inner }, items: [] },
    ];
    expect(handlerOf(layers, "save")).toBe(inner);
    expect(handlerOf(layers, "palette")).toBe(outer);
    expect(handlerOf(layers, "undo")).toBeNull();
  });
});
