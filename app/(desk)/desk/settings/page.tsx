import type { Metadata } from "next";
import { PASSWORD_LENGTH } from "@/server/auth/password";
import { readOwnAccount } from "@/server/people/read-own-account";
import { readOwnSessions } from "@/server/people/read-sessions";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { readKeymapSettings } from "@/ui/keymap/keymap-settings";
import { AppearanceCard } from "@/ui/settings/appearance-card";
import { EditorCard } from "@/ui/settings/editor-card";
import { KeysCard } from "@/ui/settings/keys-card";
import type { OwnKeys } from "@/ui/settings/own-keys";
import { OwnSessionsCard } from "@/ui/settings/own-sessions-card";
import { PasswordCard } from "@/ui/settings/password-card";
import { Page } from "@/ui/shell/page";
import { isTheme } from "@/ui/theme/theme";
import { deskPage } from "../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "settings"))("title") };
}

/** What everybody sets for themselves. */
export default deskPage(
  { needs: "person", namespaces: ["admin", "settings"] },
  async ({ actor, language, login, settings }) => {
    const [t, account, sessions] = await Promise.all([
      getT(language, "settings"),
      readOwnAccount(actor),
      readOwnSessions(actor),
    ]);
    const { preset, singleKeys, remapped } = readKeymapSettings(settings);
    const keys = Object.entries(remapped).map(([command, chords]) => [command, chords[0]]);
    return (
      <Page title={t("title")} width="text">
        <AppearanceCard
          language={language}
          theme={isTheme(settings.theme) ? settings.theme : "system"}
          fontSize={numberOf(settings.fontSize, 16)}
          login={login}
        />
        <EditorCard
          plainEditor={settings.plainEditor === true}
          memoryThreshold={numberOf(settings.memoryThreshold, 70)}
          login={login}
        />
        <KeysCard
          preset={preset}
          singleKeys={singleKeys}
          keys={Object.fromEntries(keys) as OwnKeys}
          login={login}
        />
        <PasswordCard bounds={PASSWORD_LENGTH} hasPassword={account.hasPassword} login={login} />
        <OwnSessionsCard sessions={sessions} login={login} now={Date.now()} />
      </Page>
    );
  },
);

function numberOf(value: unknown, usual: number): number {
  return typeof value === "number" ? value : usual;
}
