/** What an import brought along that the glossary has no field for, in the words of the screen. */
import { isConceptId } from "@/core/exchange/tbx/references";
import type { TbxExt, TbxExtra } from "@/core/exchange/tbx/tbx";
import type { useT } from "@/ui/i18n/use-t";

type T = ReturnType<typeof useT<"glossary">>;

/** One thing, and the language or the wording that it says something about. */
export type OtherDataRow = { readonly about: string; readonly extra: TbxExtra };

/** Everything but the wordings of other languages. */
export function otherDataRows(t: T, ext: TbxExt): readonly OtherDataRow[] {
  const { concept: top = [], sections = [], terms = [], languages = [] } = ext;
  return [
    ...top.map((extra) => ({ about: "", extra })),
    ...sections.flatMap(({ language, extras }) =>
      extras.map((extra) => ({ about: t(`columns.${language}`), extra })),
    ),
    ...terms.flatMap(({ text, extras }) => extras.map((extra) => ({ about: text, extra }))),
    ...languages.flatMap(({ tag, extras, terms: foreign }) => [
      ...extras.map((extra) => ({ about: tag, extra })),
      ...foreign.flatMap(({ text, extras: own }) => own.map((extra) => ({ about: text, extra }))),
    ]),
  ];
}

/** The same with the wordings of other languages, a line each. */
export function otherDataLines(t: T, ext: TbxExt): readonly string[] {
  const foreign = (ext.languages ?? []).flatMap(({ tag, terms }) =>
    terms.map(({ text }) => `${tag}: ${text}`),
  );
  const rows = otherDataRows(t, ext).map(
    ({ about, extra }) => `${extraName(about, extra)}: ${extraContent(extra)}`,
  );
  return [...foreign, ...rows];
}

/** What an element of a TBX file is called, with what it is about. */
export function extraName(about: string, { element, type }: TbxExtra): string {
  return [about, type || element].filter((part) => part !== "").join(" · ");
}

/** What it says, with what was grouped with it. */
export function extraContent({ text, target, inside = [] }: TbxExtra): string {
  // The id of a concept says nothing to people, as long as there is a text.
  const shown = isConceptId(target) && text !== "" ? "" : target;
  const own = [text, shown].filter((part) => part !== "").join(" → ");
  return [own, ...inside.map(extraContent)].join("; ");
}
