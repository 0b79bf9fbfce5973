/**
 * What a TBX entry holds besides the fields of the glossary: languages that the desk does not work
 * in, and data categories without a field. Kept with the concept, shown, and written again where it
 * stood. Categories that TBX-Basic knows go out as such, others as notes that our reader takes back.
 * Source: ISO 30042:2019; TBX-Basic v3 (tbxinfo.net) for the categories and their elements.
 */

import { escapeXml, escapeXmlAttribute } from "@/core/exchange/xml/escape-xml";
import { elementsOf, proseOf, textOf, type XmlNode } from "@/core/exchange/xml/xml-node";
import { fieldNote, type TbxExtra, type TbxForeign } from "./tbx";

/** The elements of TBX-Basic by the categories that they carry. */
const BASIC: Readonly<Record<string, string>> = {
  definition: "descrip",
  context: "descrip",
  subjectField: "descrip",
  source: "admin",
  customerSubset: "admin",
  projectSubset: "admin",
  administrativeStatus: "termNote",
  geographicalUsage: "termNote",
  grammaticalGender: "termNote",
  partOfSpeech: "termNote",
  termLocation: "termNote",
  termType: "termNote",
  externalCrossReference: "xref",
  xGraphic: "xref",
  crossReference: "ref",
  transactionType: "transac",
  responsibility: "transacNote",
};

/** Groups are named after the element that they gather others around. */
const GROUPED: readonly string[] = ["descrip", "admin", "termNote", "transac"];
const STRUCTURE = ["langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term", "langGroup"];
const CARRIERS = [
  "descrip",
  "admin",
  "termNote",
  "note",
  "xref",
  "ref",
  "date",
  "transac",
  "descripNote",
  "adminNote",
  "transacNote",
];
/** Name of the note that an element unknown to Basic travels in. */
const CARRIED = "data";

/** The pieces of information directly under an element: the DCA and the DCT spelling brought together. */
export function extrasOf(node: XmlNode): readonly TbxExtra[] {
  return elementsOf(node).flatMap((child): readonly TbxExtra[] => {
    if (STRUCTURE.includes(child.name)) return [];
    if (child.name.endsWith("Grp")) return groupOf(child);
    return [extraOf(child)];
  });
}

function groupOf(node: XmlNode): readonly TbxExtra[] {
  const all = extrasOf(node);
  const name = node.name.slice(0, -"Grp".length);
  const main = all.find(({ element, type }) => (BASIC[type] ?? element) === name) ?? all[0];
  const inside = all.filter((one) => one !== main);
  if (main === undefined || inside.length === 0) return all;
  return [{ ...main, inside }];
}

function extraOf(child: XmlNode): TbxExtra {
  const isCarrier = CARRIERS.includes(child.name);
  const type = isCarrier ? (child.attributes.get("type") ?? "") : child.name;
  // Of <min:partOfSpeech> the name is the category; what carries it in the other style is in the table.
  const element = isCarrier
    ? child.name
    : child.name === "note"
      ? "note"
      : (BASIC[type] ?? "descrip");
  const text = proseOf(child);
  return carried(text) ?? { element, type, target: child.attributes.get("target") ?? "", text };
}

/** An element that went out in a note of ours. */
function carried(text: string): TbxExtra | null {
  const start = fieldNote(CARRIED, "");
  if (!text.startsWith(start)) return null;
  try {
    const { element, type, target, text: inner } = JSON.parse(text.slice(start.length));
    if ([element, type, target, inner].some((one) => typeof one !== "string")) return null;
    return { element, type, target, text: inner };
  } catch {
    return null;
  }
}

/** A section in another language. */
export function foreignOf(section: XmlNode, tag: string): TbxForeign {
  const holders = elementsOf(section, "termSec", "tig", "ntig", "termGroup");
  const terms = holders.flatMap((holder) => {
    const groups = [holder, ...elementsOf(holder, "termGrp")];
    const term = groups.flatMap((group) => elementsOf(group, "term"))[0];
    const text = term === undefined ? "" : textOf(term);
    return text === "" ? [] : [{ text, extras: groups.flatMap(extrasOf) }];
  });
  return { tag, extras: extrasOf(section), terms };
}

/** Writes a section in another language. */
export function writeForeign({ tag, extras, terms }: TbxForeign): string {
  const sections = terms.map(
    (term) =>
      `<termSec><term>${escapeXml(term.text)}</term>${term.extras.map(writeExtra).join("")}</termSec>`,
  );
  const own = extras.map(writeExtra).join("");
  return `<langSec xml:lang="${escapeXmlAttribute(tag)}">${own}${sections.join("")}</langSec>`;
}

/** Writes an element where Basic has it, else a note that holds it. */
export function writeExtra(extra: TbxExtra): string {
  const { element, type, text, inside = [] } = extra;
  if (element === "note")
    return `<note>${escapeXml(text)}</note>${inside.map(writeExtra).join("")}`;
  if (element === "date") return `<date>${escapeXml(text)}</date>`;
  if (BASIC[type] !== element) {
    const data = fieldNote(CARRIED, JSON.stringify({ element, type, target: extra.target, text }));
    return `<note>${escapeXml(data)}</note>${inside.map(writeExtra).join("")}`;
  }
  const target = extra.target === "" ? "" : ` target="${escapeXmlAttribute(extra.target)}"`;
  const written = `<${element} type="${escapeXmlAttribute(type)}"${target}>${escapeXml(text)}</${element}>`;
  if (inside.length === 0 || !GROUPED.includes(element))
    return written + inside.map(writeExtra).join("");
  return `<${element}Grp>${written}${inside.map(writeExtra).join("")}</${element}Grp>`;
}
