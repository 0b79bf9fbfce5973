/**
 * How a check says what it found. Checks write `raise("dash", { target: [3, 4] })` and do not
 * repeat defaults; the settings of the house are applied here, once, for all of them.
 */
import { type CheckCode, checkOf } from "@/core/checks/catalogue";
import type { Finding, Fix, Severity, Span } from "@/core/checks/finding";
import type { CheckSettings } from "@/core/checks/settings";

/** What a check knows about one fault; everything is optional. `severity` overrides the catalogue's default. */
export type Raised = {
  readonly source?: Span | null;
  readonly target?: Span | null;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fix?: Fix | null;
  readonly severity?: Severity;
};

/** Reports one fault. */
export type Raise = (code: CheckCode, raised: Raised) => void;

/** Findings collected under the settings of a house, in reading order once `sorted` is asked for. */
export type Collector = { readonly raise: Raise; readonly sorted: () => readonly Finding[] };

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, then by place in the target, then in the source, then by code: a stable order for screens and tests. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    weights[a.severity] - weights[b.severity] ||
    (a.target?.[0] ?? -1) - (b.target?.[0] ?? -1) ||
    (a.source?.[0] ?? -1) - (b.source?.[0] ?? -1) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** Findings of one code that one text may have; more of them would say nothing more. */
const MAX_PER_CODE = 100;

/** A collector that drops disabled checks and gives each finding the weight the house wants. */
export function collectFindings(settings: CheckSettings): Collector {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const raise: Raise = (
    code,
    { source = null, target = null, params = {}, fix = null, severity },
  ) => {
    if (settings.disabled.includes(code)) return;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > MAX_PER_CODE) return;
    const weight = settings.severities[code] ?? severity ?? checkOf(code)?.severity ?? "warning";
    findings.push({ code, severity: weight, source, target, params, fix });
  };
  return { raise, sorted: () => findings.sort(compareFindings) };
}

/** The same reports with the sides exchanged: target checks are run on a source text through this. */
export function asSourceRaise(raise: Raise): Raise {
  return (code, raised) =>
    raise(code, { ...raised, source: raised.target ?? null, target: raised.source ?? null });
}
