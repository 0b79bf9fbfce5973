import type { Language } from "@/core/language/language";
import type { Actor, Role } from "@/core/workflow/actor";

/** The password that everybody on a demonstration desk shares. It opens nothing else. */
export const DEMO_PASSWORD = "audarma-demo-2026";

/** Who works at the demonstration desk. */
export const DEMO_PEOPLE = [
  { login: "translator-ru", name: "Мария Соколова", role: "translator", language: "ru", ui: "ru" },
  { login: "translator-en", name: "Daniel Harris", role: "translator", language: "en", ui: "en" },
  { login: "reviewer", name: "Айгерім Нұрланова", role: "reviewer", language: "*", ui: "kk" },
  {
    login: "terminologist",
    name: "Ерлан Сәдуақасов",
    role: "terminologist",
    language: "*",
    ui: "kk",
  },
  { login: "editor", name: "Динара Оспанова", role: "editor", language: "*", ui: "kk" },
  { login: "admin", name: "Тимур Ахметов", role: "administrator", language: "*", ui: "ru" },
] as const satisfies readonly {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language | "*";
  readonly ui: Language;
}[];

/** The lines of the greeting on the terminal. */
export const DEMO_LOGINS = DEMO_PEOPLE.map(({ login, role, language }) => ({
  login,
  password: DEMO_PASSWORD,
  role: language === "*" ? role : `${role}, ${language}`,
}));

/** The people of the demonstration desk as actors. Jobs and seeds act without a session. */
export type DemoDesk = Readonly<Record<(typeof DEMO_PEOPLE)[number]["login"], Actor>>;
