"use client";

import { ArrowRight } from "lucide-react";
import { useId, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import type { Theme } from "@/ui/theme/theme";
import { LanguageMenu } from "./language-menu";
import { LoginArt } from "./login-art";
import { signIn, startProviderSignIn } from "./sign-in";
import { SignInForm } from "./sign-in-form";
import { ThemeMenu } from "./theme-menu";
import { usePreferences } from "./use-preferences";
import { Wordmark } from "./wordmark";

/** The people of the demonstration desk. Labels: locales, namespace "shell", demo.people.<login>. */
export type DemoLogin =
  | "translator-ru"
  | "translator-en"
  | "reviewer"
  | "terminologist"
  | "editor"
  | "admin";

type Props = {
  readonly theme: Theme;
  /** Where to go once signed in: a path of this site. */
  readonly next: string;
  /** Given on a demonstration desk only: one button per role, and the password they share. */
  readonly demo?: { readonly logins: readonly DemoLogin[]; readonly password: string };
  /** Given where an identity provider is configured: its name. */
  readonly provider?: string;
  /** Why the provider's answer opened nothing. */
  readonly problem?: "unknown-identity" | "provider-failed";
};

/** The way in. */
export function LoginScreen({ theme: initialTheme, next, demo, provider, problem }: Props) {
  const t = useT("shell");
  const { theme, changeTheme, changeLanguage } = usePreferences(initialTheme, false);
  // A full load: the desk starts with the person's own language and theme.
  const enter = () => window.location.assign(next);
  const leave = async () => {
    const isGone = await startProviderSignIn(next);
    if (!isGone) toast({ tone: "problem", title: t("signIn.problem.unreachable") });
  };
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-6 py-5 sm:px-10">
        <header className="flex justify-end gap-1">
          <LanguageMenu onChange={(language) => void changeLanguage(language)} />
          <ThemeMenu theme={theme} onChange={(chosen) => void changeTheme(chosen)} />
        </header>
        <main className="mx-auto flex w-full max-w-sm grow flex-col justify-center gap-8 py-8">
          <div className="flex flex-col gap-3">
            <Wordmark size="large" />
            <h1 className="text-base text-muted">{t("signIn.title")}</h1>
          </div>
          <ProblemNote
            sentence={
              problem
                ? t(`signIn.problem.${problem}`, { provider: provider ?? "OpenID Connect" })
                : null
            }
          />
          <SignInForm onSignedIn={enter} />
          {provider ? (
            <Button size="large" onPress={() => void leave()}>
              {t("signIn.with", { provider })}
            </Button>
          ) : null}
          {demo ? <DemoPeople demo={demo} onSignedIn={enter} /> : null}
        </main>
      </div>
      <LoginArt />
    </div>
  );
}

type DemoProps = {
  readonly demo: NonNullable<Props["demo"]>;
  readonly onSignedIn: () => void;
};

function DemoPeople({ demo, onSignedIn }: DemoProps) {
  const t = useT("shell");
  const heading = useId();
  const [pending, setPending] = useState<DemoLogin | null>(null);
  const enterAs = async (login: DemoLogin) => {
    setPending(login);
    const result = await signIn(login, demo.password);
    if (result === "signed-in") return onSignedIn();
    setPending(null);
    toast({ tone: "problem", title: t(`signIn.problem.${result}`) });
  };
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 id={heading} className="text-sm font-medium">
        {t("demo.title")}
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {demo.logins.map((login) => (
          <li key={login}>
            <AriaButton
              isDisabled={pending !== null}
              onPress={() => void enterAs(login)}
              className="group flex min-h-11 w-full items-center justify-between gap-2 rounded-lg border border-line bg-page px-3 py-2 text-left text-sm hover:border-edge hover:bg-sunken data-disabled:opacity-60"
            >
              {t(`demo.people.${login}`)}
              <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
