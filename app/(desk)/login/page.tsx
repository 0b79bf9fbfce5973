import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/server/auth/signed-in";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "@/server/demo/people";
import { isDemo, readEnvironment } from "@/server/env";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { LoginScreen } from "@/ui/shell/login-screen";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  const t = await getT(language, "shell");
  return { title: t("signIn.title") };
}

type Query = { readonly next?: string | string[]; readonly error?: string | string[] };
type Props = { readonly searchParams: Promise<Query> };

/** The way in. Somebody who is signed in already goes straight on. */
export default async function LoginPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const target = ownPath(typeof next === "string" ? next : "");
  if (await signedIn()) redirect(target);
  const { theme } = await requestPresentation();
  const environment = readEnvironment();
  const { OIDC_ISSUER, OIDC_NAME } = environment;
  const logins = DEMO_PEOPLE.map(({ login }) => login);
  return (
    <LoginScreen
      theme={theme}
      next={target}
      {...(isDemo(environment) && { demo: { logins, password: DEMO_PASSWORD } })}
      {...(OIDC_ISSUER && { provider: OIDC_NAME ?? "OpenID Connect" })}
      {...(typeof error === "string" && {
        problem: error === "unknown-identity" ? error : ("provider-failed" as const),
      })}
    />
  );
}

/** Only a path of this site: an address from outside would make our sign-in a signpost for others. */
function ownPath(next: string): string {
  return /^\/desk(?:[/?][\w\-./?=&%]*)?$/.test(next) ? next : "/desk";
}
LoginPage.needs = "nobody" as const;
