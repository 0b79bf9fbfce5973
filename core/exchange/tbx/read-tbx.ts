/**
 * Reads TBX: v3 in both styles (DCA: <termNote type="partOfSpeech">, DCT: <min:partOfSpeech>), 2008
 * files (MARTIF, with <tig> and with <ntig>) and TBX-Min. What has no field here is kept verbatim;
 * what is broken is told by line, and the entries that were whole are given all the same.
 * Source: ISO 30042:2019 and 2008; files of Oracle, Translate Toolkit and baseterm for the habits.
 */

import { readXml } from "@/core/exchange/xml/read-xml";
import { collectNodes, type XmlNode } from "@/core/exchange/xml/xml-node";
import { languageOfTag } from "@/core/terminology/concept-draft";
import { readEntry } from "./read-tbx-entry";
import type { TbxConcept } from "./tbx";
import type { TbxFinding, TbxReport } from "./tbx-finding";

/** Entries beyond this are not read: ten times the largest glossary the desk plans for. */
export const MAX_TBX_ENTRIES = 500_000;

/** Findings of a file; past this number only the count goes on. */
const MAX_FINDINGS = 1_000;

/** What a file gave. */
export type TbxImport = {
  readonly concepts: readonly TbxConcept[];
  readonly findings: readonly TbxFinding[];
};

const ROOTS: readonly string[] = ["tbx", "martif", "TBX"];

/** Reads a whole document that is already decoded. Never throws on what a file holds. */
export function readTbx(xml: string): TbxImport {
  const findings: TbxFinding[] = [];
  const report: TbxReport = (code, row, params = {}) => {
    if (findings.length < MAX_FINDINGS)
      findings.push({ number: findings.length + 1, code, row, params });
  };
  const file = new EntryCollector(report);
  const fault = readXml(
    xml.replace(/^\uFEFF/u, ""),
    collectNodes(
      ["conceptEntry", "termEntry"],
      (node) => file.take(node),
      (node) => file.open(node),
    ),
  );
  if (fault !== null)
    report(fault.code, fault.line, { column: fault.column, message: fault.message });
  const concepts = file.finish();
  if (concepts.length === 0 && findings.length === 0) report("tbx-empty", 1);
  return { concepts, findings };
}

/** Gathers entries, tells repeated ids, and at the end the references that lead nowhere or in a circle. */
class EntryCollector {
  readonly #report: TbxReport;
  readonly #concepts: TbxConcept[] = [];
  readonly #lines = new Map<string, number>();
  readonly #references = new Map<string, readonly string[]>();
  #root: string | null = null;
  #isTbx = false;

  constructor(report: TbxReport) {
    this.#report = report;
  }

  open({ name, line }: XmlNode): void {
    if (this.#root !== null) return;
    this.#root = name;
    this.#isTbx = ROOTS.includes(name);
    if (!this.#isTbx) this.#report("tbx-not-tbx", line, { element: name.slice(0, 60) });
  }

  take(node: XmlNode): void {
    if (!this.#isTbx) return;
    const count = this.#concepts.length;
    if (count === MAX_TBX_ENTRIES)
      this.#report("tbx-too-many-entries", node.line, { limit: count });
    if (count >= MAX_TBX_ENTRIES) return;
    const { concept, references } = readEntry(node, languageOfTag, this.#report);
    if (concept === null) return;
    const id = this.#ownId(concept.id, node.line);
    this.#references.set(id, references);
    this.#concepts.push({ ...concept, id });
  }

  /** Every entry gets an id of its own; a repeated one is told and numbered. */
  #ownId(given: string, line: number): string {
    const base = given === "" ? `entry-${this.#concepts.length + 1}` : given;
    if (!this.#lines.has(base)) {
      this.#lines.set(base, line);
      return base;
    }
    this.#report("tbx-duplicate-id", line, { id: base, first: this.#lines.get(base) ?? 0 });
    const own = `${base}~${this.#concepts.length + 1}`;
    this.#lines.set(own, line);
    return own;
  }

  finish(): readonly TbxConcept[] {
    for (const [id, targets] of this.#references)
      for (const target of targets) {
        const row = this.#lines.get(id) ?? 0;
        if (!this.#lines.has(target)) this.#report("tbx-broken-reference", row, { id, target });
        else if (this.#leadsBack(id, target))
          this.#report("tbx-circular-reference", row, { id, target });
      }
    return this.#concepts;
  }

  /** Whether following broader concepts from `target` comes back to `id`; every entry is visited once. */
  #leadsBack(id: string, target: string): boolean {
    const seen = new Set<string>();
    const open = [target];
    while (open.length > 0) {
      const at = open.pop() ?? "";
      if (at === id) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(this.#references.get(at) ?? []));
    }
    return false;
  }
}
