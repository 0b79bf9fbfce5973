import Link from "next/link";
import type { Language } from "@/core/language/language";
import { getT } from "@/ui/i18n/server";
import { classNames } from "@/ui/primitives/class-names";

/** The pages of administration. Labels: locales, namespace "admin", sections.<id>. */
export type AdminSection =
  | "people"
  | "sessions"
  | "exceptions"
  | "site"
  | "checks"
  | "rules"
  | "audit";

const HREFS: Readonly<Record<AdminSection, string>> = {
  people: "/desk/admin",
  sessions: "/desk/admin/sessions",
  exceptions: "/desk/admin/exceptions",
  site: "/desk/admin/site",
  checks: "/desk/admin/checks",
  rules: "/desk/admin/rules",
  audit: "/desk/admin/audit",
};
const ALL = Object.keys(HREFS) as readonly AdminSection[];

type Props = {
  readonly language: Language;
  readonly current: AdminSection;
  /** Those that the person may open. */
  readonly open?: readonly AdminSection[];
};

/** Leads from one page of administration to the others. Server component. */
export async function AdminSections({ language, current, open = ALL }: Props) {
  const t = await getT(language, "admin");
  if (open.length < 2) return null;
  return (
    <nav aria-label={t("sections.label")} className="-mt-2 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {ALL.filter((section) => open.includes(section)).map((section) => (
          <li key={section}>
            <Link
              href={HREFS[section]}
              aria-current={section === current ? "page" : undefined}
              className={classNames(
                "-mb-px flex min-h-10 items-center border-b-2 px-3 text-sm font-medium whitespace-nowrap outline-offset-[-2px]",
                section === current
                  ? "border-accent text-ink"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {t(`sections.${section}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
