import type { TFunction } from "i18next";
import { ERRORS, type ErrorCode, type ErrorParams } from "@/core/errors";

/** A failure as the server answers it; also made by screens for what never reached the server. */
export type ShownError = {
  readonly code: string;
  readonly params?: ErrorParams;
};

/** The sentence for a failure with the number that a person can quote. Unknown codes are "unexpected". */
export function errorText(t: TFunction<"errors">, { code, params = {} }: ShownError): string {
  const known: ErrorCode = isErrorCode(code) ? code : "unexpected";
  const text = t(`codes.${known}`, { ...params });
  return t("withNumber", { text, number: ERRORS[known].number });
}

/** The sentence for a request that came to nothing; null stands for a server that was not reached. */
export function problemText(t: TFunction<"errors">, error: ShownError | null): string {
  return error === null ? t("unreachable") : errorText(t, error);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

/** Reads the failure out of an answer that is not ok; a body that is no JSON counts as unexpected. */
export async function readError(response: Response): Promise<ShownError> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { readonly error?: Partial<ShownError> } | null)?.error;
  return typeof error?.code === "string"
    ? { code: error.code, params: error.params ?? {} }
    : { code: "unexpected" };
}
