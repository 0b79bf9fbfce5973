"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  /** Lengths in characters. */
  readonly bounds: { readonly min: number; readonly max: number };
  /** False for somebody who signs in through a provider only. */
  readonly hasPassword: boolean;
  readonly login: string;
};

/** One's own password; the present one is asked for, and every other session ends. */
export function PasswordCard({ bounds, hasPassword, login }: Props) {
  const t = useT("settings");
  const router = useRouter();
  const sender = useSend(login);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await sender.ask({
      method: "PUT",
      path: "/api/me/password",
      body: { current, next },
    });
    if (!reply.ok) return;
    setCurrent("");
    setNext("");
    toast({ tone: "done", title: t("password.changed") });
    router.refresh();
  };
  if (!hasPassword) {
    return (
      <Card title={t("password.title")}>
        <p className="text-muted">{t("password.provider")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("password.title")}>
      <form className="flex max-w-sm flex-col gap-4" onSubmit={(event) => void change(event)}>
        <p className="text-sm text-muted">{t("password.lead")}</p>
        {/* For password managers: whose password it is. */}
        <input type="text" autoComplete="username" value={login} readOnly hidden />
        <TextField
          label={t("password.current")}
          type="password"
          autoComplete="current-password"
          isRequired
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={t("password.next")}
          description={t("password.rule", bounds)}
          type="password"
          autoComplete="new-password"
          isRequired
          value={next}
          onChange={setNext}
        />
        <ProblemNote sentence={sender.problem} />
        <div>
          <Button type="submit" isPending={sender.isPending}>
            {t("password.change")}
          </Button>
        </div>
      </form>
      {sender.sessionDialog}
    </Card>
  );
}
