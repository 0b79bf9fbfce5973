import { describe, expect, it } from "vitest";
import { DEFAULT_KEYMAP, keymapOf } from "@/ui/keymap/keymap";
import { refuseChord } from "@/ui/keymap/own-chord";

const keymap = keymapOf(DEFAULT_KEYMAP, "other");
const mac = keymapOf(DEFAULT_KEYMAP, "mac");

describe("a shortcut of one's own", () => {
  it.each([
    ["Ctrl+Shift+L", null],
    ["F7", null],
    ["Alt+Q", null],
    ["J", "plain"],
    ["Shift+A", "plain"],
    ["Enter", "plain"],
    ["Ctrl+T", "reserved"],
    ["Ctrl+Shift+N", "reserved"],
    ["Ctrl+Tab", "reserved"],
    ["Ctrl+Alt+B", "reserved"],
    ["Alt+F4", "reserved"],
    ["Ctrl+Escape", "reserved"],
    ["Ctrl+Enter", "taken"],
    ["Ctrl+5", "taken"],
  ])("%s: %s", (chord, reason) => {
    expect(refuseChord(chord, "save", keymap)?.reason ?? null).toBe(reason);
  });

  it("may be what the command has already", () => {
    expect(refuseChord("Ctrl+S", "save", keymap)).toBeNull();
  });

  it("names the command that has the keys, as the platform means them", () => {
    expect(refuseChord("Ctrl+Enter", "save", keymap)).toEqual({ reason: "taken", by: "confirm" });
    expect(refuseChord("Meta+Enter", "save", mac)).toEqual({ reason: "taken", by: "confirm" });
    expect(refuseChord("Ctrl+Enter", "save", mac)).toBeNull();
  });
});
