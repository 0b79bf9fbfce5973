/**
 * Who acts, and the pure table of what a role may do. Use cases ask `may` before they touch
 * anything; a role, action, language or state that the table does not name is refused.
 */

import type { Language } from "@/core/language/language";
import type { TranslationState } from "./translation-state";

/** The roles of a desk. */
export type Role = "translator" | "reviewer" | "terminologist" | "editor" | "administrator";

/** All roles, in the order in which screens show them. */
export const ROLES: readonly Role[] = [
  "translator",
  "reviewer",
  "terminologist",
  "editor",
  "administrator",
];

/** A role held in one language, or in all of them (`*`). */
export type RoleGrant = { readonly role: Role; readonly language: Language | "*" };

/** Stands for whoever runs the command line: no row of a person has it. */
export const OPERATOR_ID = "00000000-0000-0000-0000-000000000000";

/**
 * A signed-in person. Made by server/auth from the session and role rows at every request, and by
 * nothing else.
 */
export type Actor = {
  readonly personId: string;
  /** Null for jobs, which act for a person whose rights are read again when they run. */
  readonly sessionId: string | null;
  readonly name: string;
  readonly roles: readonly RoleGrant[];
};

/** What an action is done to. Leave out what the action does not depend on. */
export type Subject = {
  readonly language?: Language;
  readonly state?: TranslationState;
};

type Rule = {
  readonly role: Role;
  /** `any`: the language does not matter; `own`: the grant must cover the subject's language. */
  readonly language: "any" | "own";
  /** States in which the rule holds; all when left out. */
  readonly states?: readonly TranslationState[];
};

const any = (...roles: readonly Role[]): readonly Rule[] =>
  roles.map((role) => ({ role, language: "any" }));
const own = (role: Role, states?: readonly TranslationState[]): Rule =>
  states ? { role, language: "own", states } : { role, language: "own" };

const everyone = any("translator", "reviewer", "terminologist", "editor", "administrator");
const editable: readonly TranslationState[] = [
  "untranslated",
  "draft",
  "translated",
  "approved",
  "signed-off",
];

const RULES = {
  "article.read": everyone,
  "article.create": any("editor", "administrator"),
  "article.edit-source": any("editor", "administrator"),
  "article.assign": any("editor", "administrator"),
  "article.archive": any("editor", "administrator"),
  "translation.save": [
    own("translator", editable),
    own("reviewer", editable),
    own("editor", editable),
  ],
  "translation.confirm": [
    own("translator", ["untranslated", "draft", "translated"]),
    own("reviewer", ["untranslated", "draft", "translated"]),
    own("editor", ["untranslated", "draft", "translated"]),
  ],
  "translation.approve": [own("reviewer", ["translated"]), own("editor", ["translated"])],
  "translation.accept": [own("translator", ["translated"])],
  "translation.return": [
    own("reviewer", ["translated", "approved", "signed-off"]),
    own("editor", ["translated", "approved", "signed-off"]),
  ],
  "translation.reopen": [
    own("translator", ["translated"]),
    own("reviewer", ["translated", "approved"]),
    own("editor", ["translated", "approved", "signed-off"]),
  ],
  "translation.sign-off": [own("editor", ["approved"])],
  "translation.lock": [own("editor")],
  "translation.pretranslate": [own("translator"), own("editor")],
  "finding.ignore": [own("translator"), own("reviewer"), own("editor")],
  "comment.write": everyone,
  "comment.resolve": everyone,
  "release.read": any("reviewer", "editor", "administrator"),
  "release.create": any("editor"),
  "release.cancel": any("editor"),
  "publication.withdraw": any("editor"),
  "glossary.read": everyone,
  "glossary.propose": everyone,
  "glossary.edit": any("terminologist"),
  "glossary.approve": any("terminologist"),
  "glossary.import": any("terminologist"),
  "glossary.export": everyone,
  "memory.read": everyone,
  "memory.edit": any("terminologist", "editor", "administrator"),
  "memory.import": any("terminologist", "editor", "administrator"),
  "memory.export": any("terminologist", "editor", "administrator"),
  "memory.manage-banks": any("administrator"),
  "report.read": everyone,
  "people.manage": any("administrator"),
  "settings.manage": any("administrator"),
  "override.grant": any("administrator", "editor"),
  "audit.read": any("administrator"),
} as const satisfies Record<string, readonly Rule[]>;

/** Everything that can be asked of `may`. */
export type Action = keyof typeof RULES;

/** All actions, for the tests that walk the table and for the administration screen. */
export const ACTIONS = Object.keys(RULES) as readonly Action[];

/**
 * Whether the actor may do the action to the subject. A rule tied to languages refuses a subject
 * without one; a rule tied to states refuses a subject in another state or without one.
 */
export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const rules: readonly Rule[] | undefined = Object.hasOwn(RULES, action)
    ? RULES[action]
    : undefined;
  if (!rules) return false;
  return rules.some((rule) =>
    actor.roles.some(
      (grant) =>
        grant.role === rule.role &&
        coversLanguage(grant, rule, subject) &&
        coversState(rule, subject),
    ),
  );
}

/**
 * Whether the actor may do the action to some subject: decides whether a menu entry or a page is
 * shown at all. The use case still asks `may` for the subject at hand.
 */
export function mayEver(actor: Actor, action: Action): boolean {
  const rules: readonly Rule[] = Object.hasOwn(RULES, action) ? RULES[action] : [];
  return rules.some((rule) => actor.roles.some((grant) => grant.role === rule.role));
}

function coversLanguage(grant: RoleGrant, rule: Rule, subject: Subject): boolean {
  if (rule.language === "any") return true;
  return (
    subject.language !== undefined &&
    (grant.language === "*" || grant.language === subject.language)
  );
}

function coversState(rule: Rule, subject: Subject): boolean {
  if (!rule.states) return true;
  return subject.state !== undefined && rule.states.includes(subject.state);
}
