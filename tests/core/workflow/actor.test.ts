import { describe, expect, it } from "vitest";
import type { Language } from "@/core/language/language";
import {
  ACTIONS,
  type Action,
  type Actor,
  may,
  mayEver,
  ROLES,
  type Role,
} from "@/core/workflow/actor";
import { TRANSLATION_STATES, type TranslationState } from "@/core/workflow/translation-state";

const actor = (role: Role, language: Language | "*" = "*"): Actor => ({
  personId: "p",
  sessionId: "s",
  name: "",
  roles: [{ role, language }],
});

/** Which states of a Russian translation a role with Russian may act on: one line per action. */
const STATES: readonly (readonly [Action, Role, string])[] = [
  ["translation.save", "translator", "untranslated draft translated approved signed-off"],
  ["translation.save", "terminologist", ""],
  ["translation.save", "administrator", ""],
  ["translation.confirm", "translator", "untranslated draft translated"],
  ["translation.approve", "translator", ""],
  ["translation.approve", "reviewer", "translated"],
  ["translation.approve", "editor", "translated"],
  ["translation.accept", "translator", "translated"],
  ["translation.accept", "reviewer", ""],
  ["translation.return", "reviewer", "translated approved signed-off"],
  ["translation.return", "translator", ""],
  ["translation.reopen", "translator", "translated"],
  ["translation.reopen", "reviewer", "translated approved"],
  ["translation.reopen", "editor", "translated approved signed-off"],
  ["translation.sign-off", "reviewer", ""],
  ["translation.sign-off", "editor", "approved"],
];

describe("rights", () => {
  it.each(STATES)("%s by a %s: %s", (action, role, states) => {
    const allowed = TRANSLATION_STATES.filter((state) =>
      may(actor(role, "ru"), action, { language: "ru", state }),
    );
    expect(allowed.join(" ")).toBe(states);
  });

  it("never reach into another language", () => {
    for (const action of ACTIONS) {
      if (!action.startsWith("translation.")) continue;
      for (const role of ROLES) {
        for (const state of TRANSLATION_STATES) {
          expect(may(actor(role, "en"), action, { language: "ru", state })).toBe(false);
        }
      }
    }
  });

  it("refuse what the table does not name", () => {
    const admin: Actor = {
      ...actor("administrator"),
      roles: ROLES.map((role) => ({ role, language: "*" })),
    };
    for (const unknown of ["translation.delete", "toString", "__proto__", "constructor", ""]) {
      expect(may(admin, unknown as Action, { language: "ru", state: "draft" })).toBe(false);
      expect(mayEver(admin, unknown as Action)).toBe(false);
    }
    expect(
      may(admin, "translation.save", { language: "ru", state: "lost" as TranslationState }),
    ).toBe(false);
    expect(may(admin, "translation.save", { state: "draft" })).toBe(false);
    expect(
      may({ ...admin, roles: [{ role: "owner" as Role, language: "*" }] }, "article.read"),
    ).toBe(false);
  });

  it("give nothing to somebody without a role", () => {
    const nobody: Actor = { ...actor("translator"), roles: [] };
    expect(ACTIONS.filter((action) => mayEver(nobody, action))).toEqual([]);
  });

  it("keep people, settings and the audit log to administrators, and releases to editors", () => {
    const holders = (action: Action) => ROLES.filter((role) => mayEver(actor(role), action));
    expect(holders("people.manage")).toEqual(["administrator"]);
    expect(holders("settings.manage")).toEqual(["administrator"]);
    expect(holders("audit.read")).toEqual(["administrator"]);
    expect(holders("release.create")).toEqual(["editor"]);
    expect(holders("publication.withdraw")).toEqual(["editor"]);
  });
});
