/**
 * Reads a TBX glossary: v3 in both styles (DCA, DCT), TBX 2008 (MARTIF, tig and ntig) and TBX-Min.
 * One pass over the guarded XML reader; a concept without terms of our languages is reported, the
 * rest is kept.
 * Source: ISO 30042:2019 (v3) and ISO 30042:2008; TBX-Basic data categories.
 */

import {
  attributeOf,
  readXml,
  type XmlEvent,
  type XmlFaultCode,
} from "@/core/exchange/xml/read-xml";
import { isLanguage, type Language } from "@/core/language/language";
import type {
  ConceptKind,
  ConceptRecord,
  TermRecord,
  TermStatus,
  TermType,
} from "@/core/terminology/concept";

/** Concepts beyond this are counted, not read. */
export const MAX_TBX_CONCEPTS = 200_000;

/** Why the file or a concept was not taken as it stands. */
export type TbxFindingCode =
  | XmlFaultCode
  | "tbx-not-tbx"
  | "tbx-too-many-concepts"
  | "concept-without-terms"
  | "concept-duplicate-id"
  | "language-not-ours";

/** One finding; `number` counts from 1, `line` is the line of the file, from 1. */
export type TbxFinding = {
  readonly number: number;
  readonly code: TbxFindingCode;
  readonly line: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What a file gave; after a fault in the XML, the concepts before it. */
export type TbxImport = {
  readonly concepts: readonly ConceptRecord[];
  readonly findings: readonly TbxFinding[];
};

const XML = "http://www.w3.org/XML/1998/namespace";
const CONCEPT = new Set(["conceptEntry", "termEntry", "entry"]);
const LANGUAGE = new Set(["langSec", "langSet", "langGroup"]);
const TERM_GROUP = new Set(["termSec", "tig", "ntig", "termGroup"]);
/** Markup inside a text: only its words count. */
const INLINE = new Set(["hi", "foreign", "bpt", "ept", "it", "ph", "ut", "sc", "ec"]);
const ROOTS = new Set(["tbx", "martif", "TBX"]);

type OpenTerm = {
  text: string;
  status: TermStatus;
  type: TermType;
  caseSensitive: boolean;
  exactForm: boolean;
  validFrom: string | null;
  validTo: string | null;
  note: string;
};
type OpenConcept = {
  id: string;
  line: number;
  language: string;
  fields: Map<string, string>;
  terms: TermRecord[];
  term: OpenTerm | null;
};

/** Reads the text of a file, already decoded. */
export function readTbx(xml: string): TbxImport {
  const reader = new TbxReader();
  const fault = readXml(xml.replace(/^\uFEFF/u, ""), (event) => reader.take(event));
  if (fault !== null) reader.report(fault.code, fault.line, { column: fault.column });
  return reader.finish();
}

class TbxReader {
  readonly #concepts = new Map<string, ConceptRecord>();
  readonly #findings: TbxFinding[] = [];
  #concept: OpenConcept | null = null;
  /** The data category of the element that is being read, and its text. */
  #category = "";
  #text = "";
  #seenRoot = false;
  #count = 0;

  report(code: TbxFindingCode, line: number, params: TbxFinding["params"] = {}): void {
    this.#findings.push({ number: this.#findings.length + 1, code, line, params });
  }

  take(event: XmlEvent): void {
    if (event.kind === "text") this.#text += event.text;
    else if (event.kind === "open" && !INLINE.has(event.local)) this.#open(event);
    else if (event.kind === "close" && !INLINE.has(event.local))
      this.#close(event.local, event.line);
  }

  finish(): TbxImport {
    if (!this.#seenRoot) this.report("tbx-not-tbx", 1);
    if (this.#count > MAX_TBX_CONCEPTS)
      this.report("tbx-too-many-concepts", 1, { count: this.#count, limit: MAX_TBX_CONCEPTS });
    return { concepts: [...this.#concepts.values()], findings: this.#findings };
  }

  #open(event: Extract<XmlEvent, { kind: "open" }>): void {
    this.#text = "";
    this.#category = attributeOf(event, "type") ?? event.local;
    if (ROOTS.has(event.local)) this.#seenRoot = true;
    if (CONCEPT.has(event.local)) {
      this.#count += 1;
      const id = attributeOf(event, "id") ?? `line-${event.line}`;
      this.#concept = {
        id,
        line: event.line,
        language: "",
        fields: new Map(),
        terms: [],
        term: null,
      };
    }
    const concept = this.#concept;
    if (concept === null) return;
    if (LANGUAGE.has(event.local))
      concept.language = attributeOf(event, "lang", XML) ?? attributeOf(event, "lang") ?? "";
    if (TERM_GROUP.has(event.local)) concept.term = newTerm();
  }

  #close(local: string, line: number): void {
    const concept = this.#concept;
    if (concept === null) return;
    const text = this.#text.replace(/\s+/gu, " ").trim();
    this.#text = "";
    if (concept.term !== null)
      readTermField(concept.term, local === "term" ? "term" : this.#category, text);
    else if (text !== "" && !concept.fields.has(this.#category))
      concept.fields.set(this.#category, text);
    this.#category = "";
    if (TERM_GROUP.has(local)) this.#closeTerm(concept, line);
    if (LANGUAGE.has(local)) concept.language = "";
    if (CONCEPT.has(local)) this.#closeConcept(concept);
  }

  #closeTerm(concept: OpenConcept, line: number): void {
    const { term } = concept;
    concept.term = null;
    if (term === null || term.text === "") return;
    const language = languageOf(concept.language);
    if (language === null) {
      this.report("language-not-ours", line, { language: concept.language, term: term.text });
      return;
    }
    const id = `${concept.id}-${language}-${concept.terms.length + 1}`;
    concept.terms.push({ ...term, id, language, hints: {} });
  }

  #closeConcept({ id, line, fields, terms }: OpenConcept): void {
    this.#concept = null;
    if (this.#count > MAX_TBX_CONCEPTS) return;
    if (terms.length === 0) {
      this.report("concept-without-terms", line, { id });
      return;
    }
    if (this.#concepts.has(id)) this.report("concept-duplicate-id", line, { id });
    const free = this.#concepts.has(id) ? `${id}-line-${line}` : id;
    this.#concepts.set(free, {
      id: free,
      kind: kindOf(fields.get("x-kind") ?? fields.get("conceptOrigin") ?? ""),
      definition: fields.get("definition") ?? "",
      domain: fields.get("subjectField") ?? "",
      note: fields.get("note") ?? "",
      source: fields.get("source") ?? fields.get("externalCrossReference") ?? "",
      terms,
    });
  }
}

function newTerm(): OpenTerm {
  return {
    text: "",
    status: "preferred",
    type: "full",
    caseSensitive: false,
    exactForm: false,
    validFrom: null,
    validTo: null,
    note: "",
  };
}

function readTermField(term: OpenTerm, category: string, text: string): void {
  if (text === "") return;
  if (category === "term") term.text = text;
  else if (category === "administrativeStatus" || category === "termStatus")
    term.status = statusOf(text);
  else if (category === "termType") term.type = typeOf(text);
  else if (category === "note") term.note = text;
  else if (category === "x-caseSensitive") term.caseSensitive = text === "true";
  else if (category === "x-exactForm") term.exactForm = text === "true";
  else if (category === "x-validFrom") term.validFrom = dayOf(text);
  else if (category === "x-validTo") term.validTo = dayOf(text);
}

/** Status words of TBX-Basic, with and without the suffix of 2008. */
function statusOf(text: string): TermStatus {
  const word = text
    .toLowerCase()
    .replace(/(?:-admn-sts)$/u, "")
    .replace(/term$/u, "");
  if (word === "admitted" || word === "notrecommended") return "admitted";
  if (word === "deprecated" || word === "superseded" || word === "obsolete") return "deprecated";
  if (word === "forbidden") return "forbidden";
  return word === "proposed" || word === "new" ? "proposed" : "preferred";
}

function typeOf(text: string): TermType {
  if (/^(?:abbreviation|acronym|initialism)$/iu.test(text)) return "abbreviation";
  return /^short/iu.test(text) ? "short" : "full";
}

function kindOf(text: string): ConceptKind {
  const kinds: readonly ConceptKind[] = ["office", "organisation", "agreement", "person", "place"];
  return kinds.find((kind) => kind === text) ?? "common";
}

function dayOf(text: string): string | null {
  return /^\d{4}-\d\d-\d\d$/u.test(text) ? text : null;
}

/** «kk-KZ» and «KK» are Kazakh to us; regions do not part the desk's terms. */
function languageOf(tag: string): Language | null {
  const language = tag.toLowerCase().split(/[-_]/u)[0];
  return isLanguage(language) ? language : null;
}
