import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { bankName, storedBankName } from "@/ui/memory/bank-name";

/** Words as long as their keys: what a language says does not matter here. */
const say = (language: string) => ((key: string) => `${language} ${key}`) as TFunction<"memory">;

describe("the name of a bank", () => {
  it("is shown in the interface language when nobody gave it, and stored the same from each", () => {
    for (const name of ["Desk", "Imported", "Archive"])
      for (const t of [say("kk"), say("ru")]) {
        expect(bankName(t, name)).not.toBe(name);
        expect(storedBankName(t, ` ${bankName(t, name)} `)).toBe(name);
      }
  });

  it("is left as people gave it", () => {
    expect(bankName(say("kk"), "Үлкен архив")).toBe("Үлкен архив");
    expect(storedBankName(say("kk"), " Үлкен архив ")).toBe("Үлкен архив");
  });
});
