/** What a command tells when it does not do what it was asked: the same sentence from every command. */
import { type AppError, ERRORS } from "@/core/errors";
import errors from "@/locales/en/errors.json";

/** Why a file or an order was refused as a whole: the sentence, its number and what is known besides. */
export function refusalText({ code, params }: AppError): string {
  const more = Object.values(params).map(String);
  const named = [`${ERRORS[code].number}`, code, ...more].join(" ");
  return `${errors.codes[code]} [${named}]`;
}

/** Faults of the operating system that say something about the file that was named. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EACCES: "it may not be opened",
  EPERM: "it may not be opened",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

/** The sentence for a file that could not be read or written; null for any other error. */
export function fileRefusal(error: unknown): string | null {
  const { code = "", path = "" } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const fault = FILE_FAULTS[code];
  return fault === undefined
    ? null
    : `The file cannot be used: ${fault}. [${code}${path && ` ${path}`}]`;
}
