import type { TbxExt, TbxExtra } from "./tbx";

const CONCEPT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whether a reference points at a concept of ours, by its id; others came so and lead nowhere here. */
export function isConceptId(target: string): boolean {
  return CONCEPT_ID.test(target);
}

/** The id of a concept of ours by that of its entry: our TBX writes ids as XML names, which begin with a letter. */
export function ownId(entry: string): string {
  return entry.replace(/^c-/u, "");
}

/** Everything kept of an entry, with what its references point at put through `rename`. */
export function withTargets(ext: TbxExt, rename: (target: string) => string): TbxExt {
  const renamed = (extras: readonly TbxExtra[]): readonly TbxExtra[] =>
    extras.map((one) => ({
      ...one,
      target: one.target === "" ? "" : rename(one.target),
      ...(one.inside && { inside: renamed(one.inside) }),
    }));
  const place = <Place extends { readonly extras: readonly TbxExtra[] }>(one: Place): Place => ({
    ...one,
    extras: renamed(one.extras),
  });
  return {
    ...(ext.concept && { concept: renamed(ext.concept) }),
    ...(ext.sections && { sections: ext.sections.map(place) }),
    ...(ext.terms && { terms: ext.terms.map(place) }),
    ...(ext.languages && {
      languages: ext.languages.map((one) => ({ ...place(one), terms: one.terms.map(place) })),
    }),
  };
}
