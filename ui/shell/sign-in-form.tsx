"use client";

import { CircleAlert } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { TextField } from "@/ui/primitives/text-field";
import { type SignInResult, signIn } from "./sign-in";

type Props = {
  /** Filled in and fixed where the same person must come back. */
  readonly username?: string;
  readonly onSignedIn: () => void;
};

/** Name and password. Pasting and password managers work (WCAG 3.3.8). */
export function SignInForm({ username: fixedName, onSignedIn }: Props) {
  const t = useT("shell");
  const [username, setUsername] = useState(fixedName ?? "");
  const [password, setPassword] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Exclude<SignInResult, "signed-in"> | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const result = await signIn(username.trim(), password);
    setPending(false);
    setProblem(result === "signed-in" ? null : result);
    if (result === "signed-in") onSignedIn();
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <div role="alert" className="empty:hidden">
        {problem === null ? null : (
          <p className="flex items-start gap-2 rounded-lg bg-danger-soft px-3 py-2.5 text-sm text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t(`signIn.problem.${problem}`)}
          </p>
        )}
      </div>
      <TextField
        label={t("signIn.username")}
        name="username"
        autoComplete="username"
        spellCheck="false"
        isRequired
        isReadOnly={fixedName !== undefined}
        value={username}
        onChange={setUsername}
      />
      <TextField
        label={t("signIn.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
