import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import type { Language } from "@/core/language/language";
import { test as base, expect, pageErrors, signInWith } from "./journey";
import { product } from "./product";

/** Who can be asked to a journey's desk. */
const ROLES = {
  "translator-ru": { role: "translator", language: "ru" },
  "translator-en": { role: "translator", language: "en" },
  reviewer: { role: "reviewer", language: "*" },
  editor: { role: "editor", language: "*" },
} as const;
/** One of them. */
export type DeskRole = keyof typeof ROLES;

/** The people of one journey, whose sessions and settings no other journey touches. */
export type Desk = {
  /** Makes a person with the role and the interface language; answers with the login. */
  readonly person: (role: DeskRole, ui?: Language) => Promise<string>;
  /** A page of nobody, in a browser context of its own, whose browser asks for the language. */
  readonly page: (ui?: Language) => Promise<Page>;
  /** The page of such a person, signed in, in a browser context of its own. */
  readonly signedIn: (role: DeskRole, ui?: Language) => Promise<Page>;
};

/** `test` with a desk of its own. */
export const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({ browser, sql }, use) => {
    const opened: { readonly close: () => Promise<void>; readonly errors: readonly string[] }[] =
      [];
    const person = async (role: DeskRole, ui: Language = "en") => {
      const login = `${role}-${randomUUID().slice(0, 8)}`;
      await sql(
        `WITH one AS (
           INSERT INTO person (id, login, name, password_hash, ui_language)
           SELECT gen_random_uuid(), $1, $2, password_hash, $3 FROM person WHERE login = 'editor'
           RETURNING id)
         INSERT INTO role_assignment (person_id, role, language) SELECT id, $4, $5 FROM one`,
        [login, NAMES[role], ui, ROLES[role].role, ROLES[role].language],
      );
      return login;
    };
    const page = async (ui: Language = "en") => {
      const context = await browser.newContext({ locale: ui });
      opened.push({ close: () => context.close(), errors: pageErrors(context) });
      return context.newPage();
    };
    const signedIn = async (role: DeskRole, ui?: Language) => {
      const own = await page(ui);
      await signInWith(own, await person(role, ui), demoPassword());
      return own;
    };
    await use({ person, page, signedIn });
    for (const { close } of opened) await close();
    expect(
      opened.flatMap(({ errors }) => errors),
      "errors in the pages of this desk",
    ).toEqual([]);
  },
});

export { expect };

const NAMES: Readonly<Record<DeskRole, string>> = {
  "translator-ru": "Ольга Ким",
  "translator-en": "Hannah Reed",
  reviewer: "Сәуле Әбенова",
  editor: "Нұрлан Қасымов",
};

/** The password that every person of the demonstration has. */
export function demoPassword(): string {
  return product().logins[0]?.password ?? "";
}

/** A change through the product's own door, as its pages send it. */
export async function send(
  page: Page,
  path: string,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  return page.request.post(path, {
    headers: { Origin: product().url, "Idempotency-Key": randomUUID(), ...headers },
    data,
  });
}

/** The same, which must succeed; answers with what the server said. */
export async function sent<Answer>(...request: Parameters<typeof send>): Promise<Answer> {
  const answer = await send(...request);
  expect(answer.ok(), `${request[1]}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}
