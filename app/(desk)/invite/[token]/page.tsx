import type { Metadata } from "next";
import { PASSWORD_LENGTH } from "@/server/auth/password";
import { readEnvironment } from "@/server/env";
import { readLink } from "@/server/people/redeem-link";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Translations } from "@/ui/i18n/translations";
import { InviteScreen } from "@/ui/invite/invite-screen";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "invite"))("title"), referrer: "no-referrer" };
}

type Props = { readonly params: Promise<{ readonly token: string }> };

/** Opening the link uses nothing up: programs that look at mail open links too. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const { language } = await requestPresentation();
  const waiting = /^[\w-]{20,100}$/.test(token) ? await readLink(token) : null;
  const { OIDC_ISSUER, OIDC_NAME } = readEnvironment();
  return (
    <Translations language={language} namespaces={["invite", "errors"]}>
      <InviteScreen
        token={token}
        invited={waiting && { purpose: waiting.purpose, name: waiting.name, login: waiting.login }}
        bounds={PASSWORD_LENGTH}
        provider={OIDC_ISSUER ? (OIDC_NAME ?? "OpenID Connect") : null}
      />
    </Translations>
  );
}
InvitePage.needs = "nobody" as const;
