import { describe, expect, it } from "vitest";
import { instantOf, localOf, zoneName } from "@/ui/i18n/zoned-time";

describe("the clock of the desk", () => {
  it.each([
    ["2026-11-22T18:30", "Asia/Almaty", "2026-11-22T13:30:00.000Z"],
    ["2026-11-22T00:10", "America/St_Johns", "2026-11-22T03:40:00.000Z"],
    // Clocks go from 02:00 to 03:00 on 29 March 2026.
    ["2026-03-29T03:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29T01:30", "Europe/Berlin", "2026-03-29T00:30:00.000Z"],
    ["2026-07-01T12:00", "UTC", "2026-07-01T12:00:00.000Z"],
  ])("reads %s in %s and writes it back", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(Date.parse(instant), zone)).toBe(local);
  });

  it.each(["", "soon", "2026-13-40T99:99"])("does not take %j for a time", (text) => {
    expect(instantOf(text, "UTC")).toBeNull();
  });

  it("names a zone by its distance from universal time", () => {
    const winter = Date.parse("2026-11-22T12:00:00Z");
    expect(zoneName(winter, "Asia/Almaty")).toBe("UTC+5");
    expect(zoneName(winter, "America/St_Johns")).toBe("UTC−3:30");
  });
});
