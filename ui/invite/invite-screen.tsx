"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { LinkButton } from "@/ui/primitives/link-button";
import { TextField } from "@/ui/primitives/text-field";
import { ProblemNote } from "@/ui/request/problem-note";
import { type Reply, send } from "@/ui/request/send";
import { startProviderSignIn } from "@/ui/shell/sign-in";
import { Wordmark } from "@/ui/shell/wordmark";

type Props = {
  readonly token: string;
  /** Whom the link is for; null when it holds no more. */
  readonly invited: {
    readonly purpose: "invitation" | "reset";
    readonly name: string;
    readonly login: string;
  } | null;
  /** Lengths in characters. */
  readonly bounds: { readonly min: number; readonly max: number };
  /** Name of the identity provider, where one is configured. */
  readonly provider: string | null;
};

/** Where an invited person chooses a password or links an account of the identity provider. */
export function InviteScreen({ token, invited, bounds, provider }: Props) {
  const t = useT("invite");
  const [isDone, setDone] = useState(false);
  if (!invited) {
    return (
      <Frame title={t("void")}>
        <p className="text-muted">{t("voidExplanation")}</p>
        <LinkButton href="/login">{t("toSignIn")}</LinkButton>
      </Frame>
    );
  }
  const { purpose, name, login } = invited;
  const isInvitation = purpose === "invitation";
  return (
    <Frame title={t(isInvitation ? "title" : "resetTitle")}>
      {isDone ? (
        <>
          <p role="status">{t("done")}</p>
          <LinkButton variant="primary" size="large" href="/login">
            {t("toSignIn")}
          </LinkButton>
        </>
      ) : (
        <>
          <p className="text-muted">{t(isInvitation ? "greeting" : "resetGreeting", { name })}</p>
          <PasswordForm token={token} login={login} bounds={bounds} onDone={() => setDone(true)} />
          {isInvitation && provider ? <ProviderChoice token={token} provider={provider} /> : null}
        </>
      )}
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-6 py-10">
      <Wordmark size="large" />
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}

/** The sentence for a failed request, or null. */
function useProblem(): readonly [string | null, (reply: Reply<unknown>) => void] {
  const t = useT("errors");
  const [problem, setProblem] = useState<string | null>(null);
  const show = (reply: Reply<unknown>) => {
    if (reply.ok) setProblem(null);
    else setProblem(problemText(t, reply.error));
  };
  return [problem, show];
}

type FormProps = {
  readonly token: string;
  readonly login: string;
  readonly bounds: Props["bounds"];
  readonly onDone: () => void;
};

function PasswordForm({ token, login, bounds, onDone }: FormProps) {
  const t = useT("invite");
  const [password, setPassword] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, show] = useProblem();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const reply = await send({ path: "/api/invitations", body: { token, password } });
    setPending(false);
    show(reply);
    if (reply.ok) onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
      <TextField label={t("login")} value={login} autoComplete="username" isReadOnly />
      <TextField
        label={t("password")}
        description={t("rule", bounds)}
        type="password"
        autoComplete="new-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <ProblemNote sentence={problem} />
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {t("save")}
      </Button>
    </form>
  );
}

function ProviderChoice({
  token,
  provider,
}: {
  readonly token: string;
  readonly provider: string;
}) {
  const t = useT("invite");
  const [problem, show] = useProblem();
  const go = async () => {
    const reply = await send({ path: "/api/invitations/provider", body: { token } });
    show(reply);
    if (reply.ok && !(await startProviderSignIn("/desk")))
      show({ ok: false, status: 0, error: null, details: null });
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5 text-center">
      <span className="text-sm text-muted">{t("or")}</span>
      <ProblemNote sentence={problem} />
      <Button size="large" onPress={() => void go()}>
        {t("provider", { provider })}
      </Button>
    </div>
  );
}
