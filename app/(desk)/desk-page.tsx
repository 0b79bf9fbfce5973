import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { hasCode } from "@/core/errors";
import { isLanguage, type Language } from "@/core/language/language";
import { type Action, type Actor, mayEver } from "@/core/workflow/actor";
import { signedIn } from "@/server/auth/signed-in";
import type { Namespace } from "@/ui/i18n/resources";
import { Translations } from "@/ui/i18n/translations";
import { NoPermission } from "@/ui/primitives/no-permission";
import { signInAddress } from "./sign-in-address";

/** What a page of the desk is given. */
export type DeskPageInput = {
  readonly actor: Actor;
  readonly login: string;
  readonly language: Language;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

type Props = {
  readonly params: Promise<Readonly<Record<string, string>>>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** What a page needs: `"person"` for anybody signed in, or an action of the rights table. */
type PageDeclaration = {
  readonly needs: Action | "person";
  /** Texts that the client components of the page use. */
  readonly namespaces: readonly Namespace[];
};

/**
 * The frame of a page of the desk: somebody is signed in and their role could do the action, or
 * they are told that it cannot. The use cases that the page calls ask again. `needs` stays readable
 * on the page, so that a test can walk all pages and roles.
 */
export function deskPage(
  { needs, namespaces }: PageDeclaration,
  render: (input: DeskPageInput) => Promise<ReactNode>,
) {
  const page = async ({ params, searchParams }: Props): Promise<ReactNode> => {
    const person = await signedIn();
    if (!person) redirect(await signInAddress());
    const { actor, login, settings } = person;
    const language = isLanguage(person.uiLanguage) ? person.uiLanguage : "kk";
    if (needs !== "person" && !mayEver(actor, needs)) return <NoPermission language={language} />;
    const query = firstValues(await searchParams);
    const input = { actor, login, settings, language, params: await params, query };
    const content = await render(input).catch((error: unknown) => refuse(error, language));
    return (
      <Translations language={language} namespaces={namespaces}>
        {content}
      </Translations>
    );
  };
  return Object.assign(page, { needs });
}

/** Expected refusals become the page that says so; anything else goes to the error boundary. */
function refuse(error: unknown, language: Language): ReactNode {
  if (hasCode(error, "not-found")) notFound();
  if (hasCode(error, "not-allowed")) return <NoPermission language={language} />;
  throw error;
}

function firstValues(
  query: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(query).flatMap(([key, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[key, first] as const];
  });
  return Object.fromEntries(entries);
}
