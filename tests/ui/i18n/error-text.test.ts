import { describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode } from "@/core/errors";
import { LANGUAGES } from "@/core/language/language";
import { errorText, problemText, readError } from "@/ui/i18n/error-text";
import { getT } from "@/ui/i18n/server";

describe("error sentences", () => {
  it.each(LANGUAGES)("every code has its own sentence in %s", async (language) => {
    const t = await getT(language, "errors");
    const codes = Object.keys(ERRORS) as ErrorCode[];
    const texts = codes.map((code) => t(`codes.${code}`));
    expect(texts.filter((text) => text.startsWith("codes."))).toEqual([]);
    expect(new Set(texts).size).toBe(codes.length);
  });

  it("fills in values and ends with the number", async () => {
    const t = await getT("ru", "errors");
    expect(errorText(t, { code: "password-weak", params: { min: 10, max: 128 } })).toBe(
      "Пароль должен содержать от 10 до 128 знаков. (№ 1009)",
    );
  });

  it("says that the server was not reached, which is nothing unexpected", async () => {
    const t = await getT("en", "errors");
    expect(problemText(t, null)).toBe(t("unreachable"));
    expect(problemText(t, { code: "duplicate" })).toBe(errorText(t, { code: "duplicate" }));
  });

  it("takes a code that it does not know for an unexpected failure", async () => {
    const t = await getT("en", "errors");
    expect(errorText(t, { code: "toString" })).toContain("(no. 5001)");
  });

  it.each([
    [JSON.stringify({ error: { code: "busy", number: 5003, params: {} } }), "busy"],
    ["<html>Bad gateway</html>", "unexpected"],
    ["null", "unexpected"],
    [JSON.stringify({ error: { code: 7 } }), "unexpected"],
  ])("reads %s as %s", async (body, code) => {
    expect((await readError(new Response(body, { status: 503 }))).code).toBe(code);
  });
});
