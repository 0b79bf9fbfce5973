"use client";

import { CloudAlert } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { LinkButton } from "@/ui/primitives/link-button";
import { ProblemPage } from "@/ui/primitives/problem-page";

type Props = { readonly error: unknown; readonly retry: () => void };

/** What a page shows when it broke: an error number and a way on, nothing of the inside. */
export function UnexpectedError({ error, retry }: Props) {
  const t = useT("problem");
  const errors = useT("errors");
  const id = errorNumber(error);
  return (
    <ProblemPage
      icon={<CloudAlert />}
      title={t("title")}
      explanation={t("explanation")}
      detail={id === null ? null : t("number", { id })}
      actions={
        <>
          <Button variant="primary" onPress={retry}>
            {t("retry")}
          </Button>
          <LinkButton href="/desk">{errors("toDesk")}</LinkButton>
        </>
      }
    />
  );
}

/** The digest under which the server has logged the error. */
function errorNumber(error: unknown): string | null {
  const digest = (error as { readonly digest?: unknown } | null)?.digest;
  return typeof digest === "string" ? digest : null;
}
