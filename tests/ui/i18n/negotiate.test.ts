import { describe, expect, it } from "vitest";
import { uiLanguage } from "@/ui/i18n/negotiate";

describe("the interface language", () => {
  it.each([
    [{ person: "ru", cookie: "en", acceptLanguage: "kk" }, "ru"],
    [{ person: null, cookie: "en", acceptLanguage: "kk" }, "en"],
    [{ cookie: "de", acceptLanguage: "ru-KZ,ru;q=0.9" }, "ru"],
    [{ acceptLanguage: "de-DE,de;q=0.9,en;q=0.5,ru;q=0.7" }, "ru"],
    [{ acceptLanguage: "en;q=0, ru;q=0.1" }, "ru"],
    [{ acceptLanguage: "EN-us" }, "en"],
    [{ acceptLanguage: "*" }, "kk"],
    [{ acceptLanguage: ";;q=,," }, "kk"],
    [{}, "kk"],
  ] as const)("%j is %s", (wishes, expected) => {
    expect(uiLanguage(wishes)).toBe(expected);
  });
});
