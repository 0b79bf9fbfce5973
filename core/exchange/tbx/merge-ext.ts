import { canonicalJson } from "@/core/article/content-hash";
import type { TbxExt, TbxForeign } from "./tbx";

/**
 * What two concepts hold besides their fields, as one: everything of both, each thing once. Of a
 * wording that both have, the region («en-GB») of the first one stays.
 */
export function mergeExt(keep: TbxExt, drop: TbxExt): TbxExt {
  const sections = joined(keep.sections, drop.sections, ({ language }) => language, withExtras);
  const terms = joined(
    keep.terms,
    drop.terms,
    ({ language, text }) => `${language} ${text}`,
    (a, b) => ({ ...b, ...a, extras: union(a.extras, b.extras) }),
  );
  const languages = joined(keep.languages, drop.languages, ({ tag }) => tag, oneLanguage);
  const concept = union(keep.concept ?? [], drop.concept ?? []);
  return {
    ...(concept.length > 0 && { concept }),
    ...(sections.length > 0 && { sections }),
    ...(terms.length > 0 && { terms }),
    ...(languages.length > 0 && { languages }),
  };
}

function oneLanguage(a: TbxForeign, b: TbxForeign): TbxForeign {
  const terms = joined(a.terms, b.terms, ({ text }) => text, withExtras);
  return { ...a, extras: union(a.extras, b.extras), terms };
}

type WithExtras = { readonly extras: TbxForeign["extras"] };

function withExtras<Place extends WithExtras>(a: Place, b: Place): Place {
  return { ...a, extras: union(a.extras, b.extras) };
}

function joined<Place>(
  keep: readonly Place[] = [],
  drop: readonly Place[] = [],
  keyOf: (place: Place) => string,
  merge: (a: Place, b: Place) => Place,
): readonly Place[] {
  const all = new Map<string, Place>();
  for (const place of [...keep, ...drop]) {
    const known = all.get(keyOf(place));
    all.set(keyOf(place), known === undefined ? place : merge(known, place));
  }
  return [...all.values()];
}

/** Both lists, each thing once, told by its content. */
function union<Thing>(a: readonly Thing[], b: readonly Thing[]): readonly Thing[] {
  return [...new Map([...a, ...b].map((one) => [canonicalJson(one), one])).values()];
}
