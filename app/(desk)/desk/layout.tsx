import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { isLanguage } from "@/core/language/language";
import { readWaiting } from "@/server/articles/read-waiting";
import type { SignedIn } from "@/server/auth/load-actor";
import { signedIn } from "@/server/auth/signed-in";
import { isDemo, readEnvironment } from "@/server/env";
import { siteSettings } from "@/server/settings/house-settings";
import { Translations } from "@/ui/i18n/translations";
import { readKeymapSettings } from "@/ui/keymap/keymap-settings";
import { DeskFrame } from "@/ui/shell/desk-frame";
import { navigationFor } from "@/ui/shell/navigation";
import type { ShellPerson } from "@/ui/shell/shell-person";
import { isTheme } from "@/ui/theme/theme";
import { signInAddress } from "../sign-in-address";

/** The frame of every page of the desk. Pages ask for their rights themselves (desk-page.tsx). */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const person = await signedIn();
  if (!person) redirect(await signInAddress());
  const shellPerson = toShellPerson(person);
  const [waiting, { timeZone }] = await Promise.all([readWaiting(person.actor), siteSettings()]);
  const items = navigationFor(shellPerson.roles).map((item) =>
    item.id === "review" && waiting.review > 0 ? { ...item, count: waiting.review } : item,
  );
  return (
    <Translations language={shellPerson.uiLanguage} namespaces={[]} timeZone={timeZone}>
      <DeskFrame person={shellPerson} items={items} keymap={readKeymapSettings(person.settings)}>
        {children}
      </DeskFrame>
    </Translations>
  );
}

function toShellPerson({ actor, uiLanguage, settings }: SignedIn): ShellPerson {
  return {
    name: actor.name,
    roles: [...new Set(actor.roles.map(({ role }) => role))],
    uiLanguage: isLanguage(uiLanguage) ? uiLanguage : "kk",
    theme: isTheme(settings.theme) ? settings.theme : "system",
    demo: isDemo(readEnvironment()),
  };
}
