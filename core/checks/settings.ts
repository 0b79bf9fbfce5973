/**
 * What an installation may decide about checks: switch one off, weigh it differently, forbid
 * waving it through. Plain data, so that it can be stored, sent to the browser and compared.
 */
import { type CheckCode, checkOf } from "@/core/checks/catalogue";
import type { Severity } from "@/core/checks/finding";

/** House settings; a code that is not named keeps the catalogue's default. */
export type CheckSettings = {
  readonly disabled: readonly CheckCode[];
  readonly severities: Readonly<Partial<Record<CheckCode, Severity>>>;
  /** Codes that nobody may ignore in this installation, on top of the catalogue's own. */
  readonly unignorable: readonly CheckCode[];
};

/** The settings of a fresh installation: everything on, default weights. */
export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  disabled: [],
  severities: {},
  unignorable: [],
};

/** Whether this house lets findings of a code block; a check that is switched off finds nothing. */
export function isError(code: CheckCode, settings: CheckSettings): boolean {
  if (settings.disabled.includes(code)) return false;
  return (settings.severities[code] ?? checkOf(code)?.severity) === "error";
}

/** Whether findings of a code may be ignored with a reason. An unknown code may not. */
export function mayIgnore(code: string, settings: CheckSettings): boolean {
  const check = checkOf(code);
  if (check === null || !check.ignorable) return false;
  return !(settings.unignorable as readonly string[]).includes(code);
}
