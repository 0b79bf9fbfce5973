import { ROLES } from "@/core/workflow/actor";
import { getT } from "@/ui/i18n/server";
import { MemoryHelp } from "@/ui/memory/memory-help";
import { Card } from "@/ui/primitives/card";
import { WORK_STATUSES } from "@/ui/primitives/status";
import { StatusBadge } from "@/ui/primitives/status-badge";
import { Page } from "@/ui/shell/page";
import { ShortcutList } from "@/ui/shell/shortcuts-overlay";
import { deskPage } from "../../desk-page";
import { deskTitle } from "../../desk-title";

export const generateMetadata = deskTitle("help", (t) => t("title"));

/** What the statuses mean, who does what, what the memory offers, and every key of the product. */
export default deskPage({ needs: "person", namespaces: [] }, async ({ language }) => {
  const [t, shell] = await Promise.all([getT(language, "help"), getT(language, "shell")]);
  return (
    <Page title={t("title")}>
      <nav aria-label={t("contents")} className="flex flex-wrap gap-x-5 gap-y-1">
        <a href="#statuses" className="text-accent hover:underline">
          {t("statuses.title")}
        </a>
        <a href="#roles" className="text-accent hover:underline">
          {t("roles.title")}
        </a>
        <a href="#memory" className="text-accent hover:underline">
          {t("memory.title")}
        </a>
        <a href="#shortcuts" className="text-accent hover:underline">
          {t("shortcuts")}
        </a>
      </nav>
      <div id="statuses" className="scroll-mt-20">
        <Card title={t("statuses.title")}>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
            {WORK_STATUSES.map((status) => (
              <div key={status} className="contents">
                <dt>
                  <StatusBadge status={status} />
                </dt>
                <dd className="max-sm:mb-2">{t(`statuses.${status}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
      <div id="roles" className="scroll-mt-20">
        <Card title={t("roles.title")}>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
            {ROLES.map((role) => (
              <div key={role} className="contents">
                <dt className="font-medium">{shell(`roles.${role}`)}</dt>
                <dd className="max-sm:mb-2">{t(`roles.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
      <div id="memory" className="scroll-mt-20">
        <MemoryHelp language={language} />
      </div>
      <div id="shortcuts" className="scroll-mt-20">
        <Card title={t("shortcuts")}>
          <ShortcutList />
        </Card>
      </div>
    </Page>
  );
});
