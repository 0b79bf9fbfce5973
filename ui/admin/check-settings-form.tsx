"use client";

import { CHECK_GROUPS, CHECKS, type CheckCode } from "@/core/checks/catalogue";
import type { Severity } from "@/core/checks/finding";
import type { CheckSettings } from "@/core/checks/settings";
import type { Versioned } from "@/core/workflow/merge-settings";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Select } from "@/ui/primitives/select";
import { Table } from "@/ui/primitives/table";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSetting } from "./use-setting";

type CheckRow = (typeof CHECKS)[number];
type Props = { readonly stored: Versioned<CheckSettings>; readonly login: string };

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const USUAL: CheckSettings = { disabled: [], severities: {}, unignorable: [] };

/** The catalogue of checks with what the house has decided about each. */
export function CheckSettingsForm({ stored, login }: Props) {
  const t = useT("admin");
  const checks = useT("checks");
  const form = useSetting({ path: "/api/admin/settings/checks", stored, login });
  const { value: settings, change: setSettings, sender } = form;
  const changed = changedCodes(settings).size;
  return (
    <div className="flex flex-col gap-6">
      {CHECK_GROUPS.map((group) => (
        <section key={group} className="flex flex-col gap-2">
          <h2 className="text-base font-semibold">{checks(`groups.${group}`)}</h2>
          <Table
            caption={t("checks.caption", { group: checks(`groups.${group}`) })}
            columns={[
              { id: "check", label: t("checks.check"), isRowHeader: true },
              { id: "on", label: t("checks.on") },
              { id: "severity", label: t("checks.severity") },
              { id: "ignore", label: t("checks.ignore") },
            ]}
            rows={CHECKS.filter((check) => check.group === group).map((check) => ({
              id: check.code,
              cells: cellsOf({ check, settings, onChange: setSettings }),
            }))}
          />
        </section>
      ))}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-3 max-md:bottom-14">
        <Button
          variant="primary"
          isPending={sender.isPending}
          onPress={() => void form.save(t("checks.saved"))}
        >
          {t("checks.save")}
        </Button>
        <Button variant="quiet" isDisabled={changed === 0} onPress={() => setSettings(USUAL)}>
          {t("checks.reset")}
        </Button>
        <span role="status" className="text-sm text-muted">
          {changed === 0 ? t("checks.none") : t("checks.changed", { count: changed })}
        </span>
        <ProblemNote sentence={sender.problem} />
      </div>
      {sender.sessionDialog}
    </div>
  );
}

function changedCodes({ disabled, severities, unignorable }: CheckSettings): ReadonlySet<string> {
  return new Set([...disabled, ...Object.keys(severities), ...unignorable]);
}

type CellProps = {
  readonly check: CheckRow;
  readonly settings: CheckSettings;
  readonly onChange: (settings: CheckSettings) => void;
};

function cellsOf(props: CellProps) {
  return [
    <Title key="title" code={props.check.code} />,
    <OnCell key="on" {...props} />,
    <SeverityCell key="severity" {...props} />,
    <IgnoreCell key="ignore" {...props} />,
  ];
}

function Title({ code }: { readonly code: CheckCode }) {
  const checks = useT("checks");
  return (
    <span className="flex flex-col md:w-72 lg:w-96">
      <span className="font-medium">{checks(`checks.${code}.title`)}</span>
      <code lang="en" className="text-xs text-muted">
        {code}
      </code>
    </span>
  );
}

/** The list with the code put in or taken out. */
function withCode(codes: readonly CheckCode[], code: CheckCode, isIn: boolean): CheckCode[] {
  const others = codes.filter((one) => one !== code);
  return isIn ? [...others, code] : others;
}

function OnCell({ check: { code }, settings, onChange }: CellProps) {
  const t = useT("admin");
  const checks = useT("checks");
  return (
    <Checkbox
      label={t("checks.onOf", { check: checks(`checks.${code}.title`) })}
      hideLabel
      isSelected={!settings.disabled.includes(code)}
      onChange={(isOn) =>
        onChange({ ...settings, disabled: withCode(settings.disabled, code, !isOn) })
      }
    />
  );
}

function SeverityCell({ check: { code, severity }, settings, onChange }: CellProps) {
  const t = useT("admin");
  const common = useT("common");
  const checks = useT("checks");
  const choose = (chosen: Severity) => {
    const { [code]: _, ...others } = settings.severities;
    onChange({
      ...settings,
      severities: chosen === severity ? others : { ...others, [code]: chosen },
    });
  };
  return (
    <Select
      className="w-64 max-w-full"
      label={t("checks.severityOf", { check: checks(`checks.${code}.title`) })}
      hideLabel
      isDisabled={settings.disabled.includes(code)}
      value={settings.severities[code] ?? severity}
      options={SEVERITIES.map((one) => {
        const word = common(`severity.${one}`);
        return {
          value: one,
          label: one === severity ? t("checks.usual", { severity: word }) : word,
        };
      })}
      onChange={choose}
    />
  );
}

function IgnoreCell({ check: { code, ignorable }, settings, onChange }: CellProps) {
  const t = useT("admin");
  const checks = useT("checks");
  if (!ignorable) return <span className="text-muted">{t("checks.never")}</span>;
  return (
    <Checkbox
      label={t("checks.ignoreOf", { check: checks(`checks.${code}.title`) })}
      hideLabel
      isDisabled={settings.disabled.includes(code)}
      isSelected={!settings.unignorable.includes(code)}
      onChange={(may) =>
        onChange({ ...settings, unignorable: withCode(settings.unignorable, code, !may) })
      }
    />
  );
}
