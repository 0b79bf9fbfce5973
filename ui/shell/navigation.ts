import type { Role } from "@/core/workflow/actor";

/** A main place of the desk. Labels: locales, namespace "shell", nav.<id>. */
export type PlaceId =
  | "dashboard"
  | "articles"
  | "review"
  | "publish"
  | "glossary"
  | "memory"
  | "findings"
  | "admin"
  | "help";

/** A line of the navigation; `count` says how much waits there for this person. */
export type NavItem = { readonly id: PlaceId; readonly href: string; readonly count?: number };

const EVERYBODY = null;

/** The places and who has work there. Rights are decided elsewhere: this only keeps bars short. */
const PLACES: readonly (readonly [PlaceId, href: string, roles: readonly Role[] | null])[] = [
  ["dashboard", "/desk", EVERYBODY],
  ["articles", "/desk/articles", EVERYBODY],
  ["review", "/desk/review", ["reviewer", "editor", "administrator"]],
  ["publish", "/desk/publish", ["editor", "administrator"]],
  ["glossary", "/desk/glossary", EVERYBODY],
  ["memory", "/desk/memory", EVERYBODY],
  ["findings", "/desk/findings", EVERYBODY],
  ["admin", "/desk/admin", ["administrator"]],
  ["help", "/desk/help", EVERYBODY],
];

/** The navigation of a person with these roles, in the order of the work. */
export function navigationFor(roles: readonly Role[]): readonly NavItem[] {
  return PLACES.filter(([, , needed]) => needed?.some((role) => roles.includes(role)) ?? true).map(
    ([id, href]) => ({ id, href }),
  );
}

/** Whether an address lies in a place: the dashboard is only itself. */
export function isWithin(href: string, path: string): boolean {
  return path === href || (href !== "/desk" && path.startsWith(`${href}/`));
}
