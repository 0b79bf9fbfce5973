import type { Language } from "@/core/language/language";
import type { Role } from "@/core/workflow/actor";
import type { Theme } from "@/ui/theme/theme";

/** What the frame shows of the signed-in person. */
export type ShellPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly uiLanguage: Language;
  readonly theme: Theme;
  /** Whether this is a demonstration desk, which the frame says at all times. */
  readonly demo: boolean;
};
