/**
 * Reads a rule set in SRX (Segmentation Rules eXchange). A file from any tool loads: what cannot
 * be used is reported by the number of its rule and the line, never dropped in silence.
 * Source: LISA OSCAR SRX 2.0 (2008), sections 3 and 4; SRX 1.0 differs by `maprule` and by having
 * no cascade. Elements are told by local name, because files exist with each namespace and none.
 */
import { attributeOf, readXml, type XmlOpen } from "@/core/exchange/xml/read-xml";

/** One rule. `number` counts the rules of the file from 1, `line` is where it ended. */
export type SrxRule = {
  readonly number: number;
  readonly line: number;
  readonly breaks: boolean;
  readonly before: string;
  readonly after: string;
};

/** Says which named rules hold for the language codes that a pattern matches. */
export type SrxLanguageMap = { readonly pattern: string; readonly rules: string };

/** On which side of a break the inline codes at that place stay (`true`: with the segment that ends). */
export type SrxFormatHandling = {
  readonly start: boolean;
  readonly end: boolean;
  readonly isolated: boolean;
};

/** A rule set as the file has it. `cascade`: all matching maps apply, not the first only. */
export type SrxRuleSet = {
  readonly version: string;
  readonly cascade: boolean;
  readonly segmentSubflows: boolean;
  readonly formatHandling: SrxFormatHandling;
  readonly rules: ReadonlyMap<string, readonly SrxRule[]>;
  readonly maps: readonly SrxLanguageMap[];
};

/** Something wrong with the file or one rule; `rule` is the rule's number, where it is one. */
export type SrxReport = {
  readonly code:
    | "srx-not-read"
    | "srx-not-srx"
    | "srx-too-many-rules"
    | "srx-unknown-rules"
    | "bad-pattern"
    | "unsupported-pattern"
    | "slow-pattern";
  readonly rule: number | null;
  readonly line: number;
  readonly message: string;
};

/** The set, or null when the file is no SRX at all, and what was wrong. */
export type ParsedSrx = {
  readonly ruleSet: SrxRuleSet | null;
  readonly reports: readonly SrxReport[];
};

/** The largest public set has 2,800 rules. */
const MAX_RULES = 20_000;

/** What is being read; mutable while the events come in. */
type Draft = {
  version: string;
  cascade: boolean;
  segmentSubflows: boolean;
  start: boolean;
  end: boolean;
  isolated: boolean;
  isSrx: boolean;
  ruleCount: number;
  mapRules: number;
  current: SrxRule[] | null;
  breaks: boolean;
  before: string;
  after: string;
  side: "before" | "after" | null;
  readonly rules: Map<string, SrxRule[]>;
  readonly maps: SrxLanguageMap[];
};

function emptyDraft(): Draft {
  return {
    version: "",
    cascade: false,
    segmentSubflows: true,
    start: false,
    end: true,
    isolated: false,
    isSrx: false,
    ruleCount: 0,
    mapRules: 0,
    current: null,
    breaks: true,
    before: "",
    after: "",
    side: null,
    rules: new Map(),
    maps: [],
  };
}

const OPENERS: Readonly<Record<string, (draft: Draft, open: XmlOpen) => void>> = {
  srx: (draft, open) => {
    draft.isSrx = true;
    draft.version = attributeOf(open, "version") ?? "2.0";
  },
  header: (draft, open) => {
    draft.cascade = attributeOf(open, "cascade") === "yes";
    draft.segmentSubflows = attributeOf(open, "segmentsubflows") !== "no";
  },
  formathandle: (draft, open) => {
    const type = attributeOf(open, "type");
    if (type === "start" || type === "end" || type === "isolated")
      draft[type] = attributeOf(open, "include") === "yes";
  },
  languagerule: (draft, open) => {
    const name = attributeOf(open, "languagerulename") ?? "";
    draft.current = draft.rules.get(name) ?? [];
    draft.rules.set(name, draft.current);
  },
  rule: (draft, open) => {
    draft.breaks = attributeOf(open, "break") !== "no";
    draft.before = "";
    draft.after = "";
  },
  beforebreak: (draft) => {
    draft.side = "before";
  },
  afterbreak: (draft) => {
    draft.side = "after";
  },
  maprule: (draft) => {
    draft.mapRules += 1;
  },
  languagemap: (draft, open) => {
    // SRX 1.0 may hold several named sets of maps for different jobs; the first is the default.
    if (draft.mapRules > 1) return;
    const pattern = attributeOf(open, "languagepattern") ?? "";
    draft.maps.push({ pattern, rules: attributeOf(open, "languagerulename") ?? "" });
  },
};

function closeElement(draft: Draft, local: string, line: number): void {
  if (local === "beforebreak" || local === "afterbreak") draft.side = null;
  if (local === "languagerule") draft.current = null;
  if (local !== "rule" || !draft.current) return;
  draft.ruleCount += 1;
  if (draft.ruleCount > MAX_RULES) return;
  const { breaks, before, after } = draft;
  draft.current.push({ number: draft.ruleCount, line, breaks, before, after });
}

/** Parses a decoded SRX file. Patterns are checked where they are compiled, not here. */
export function parseSrx(xml: string): ParsedSrx {
  const draft = emptyDraft();
  const fault = readXml(xml, (event) => {
    if (event.kind === "open") {
      if (Object.hasOwn(OPENERS, event.local)) OPENERS[event.local]?.(draft, event);
    } else if (event.kind === "close") closeElement(draft, event.local, event.line);
    else if (event.kind === "text" && draft.side) draft[draft.side] += event.text;
  });
  if (fault) return refused("srx-not-read", fault.message, fault.line);
  if (!draft.isSrx || draft.ruleCount === 0)
    return refused("srx-not-srx", "The file holds no segmentation rules.", 1);
  return { ruleSet: finished(draft), reports: reportsOf(draft) };
}

function refused(code: "srx-not-read" | "srx-not-srx", message: string, line: number): ParsedSrx {
  return { ruleSet: null, reports: [{ code, rule: null, line, message }] };
}

function finished(draft: Draft): SrxRuleSet {
  const { version, cascade, segmentSubflows, start, end, isolated, rules, maps } = draft;
  return {
    version,
    cascade,
    segmentSubflows,
    formatHandling: { start, end, isolated },
    rules,
    maps,
  };
}

function reportsOf(draft: Draft): readonly SrxReport[] {
  const reports: SrxReport[] = draft.maps
    .filter(({ rules }) => !draft.rules.has(rules))
    .map(({ rules }) => ({
      code: "srx-unknown-rules",
      rule: null,
      line: 1,
      message: `A language map names the rules "${rules}", which the file does not have.`,
    }));
  if (draft.ruleCount > MAX_RULES)
    reports.push({
      code: "srx-too-many-rules",
      rule: MAX_RULES + 1,
      line: 1,
      message: `Only the first ${MAX_RULES} rules are used.`,
    });
  return reports;
}
