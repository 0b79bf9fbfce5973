/** What narrows the list of concepts, as its address has it; empty strings narrow nothing. */
export type GlossaryFilter = {
  readonly q: string;
  readonly kind: string;
  readonly status: string;
  readonly missing: string;
  readonly domain: string;
  /** "used" for the most used first; "" for the alphabet, or the likeliest of a search. */
  readonly sort: string;
};

/** The address of the list with these filters. */
export function glossaryHref(filter: GlossaryFilter, after?: string): string {
  const given = Object.entries({ ...filter, after: after ?? "" }).filter(([, value]) => value);
  return given.length === 0 ? "/desk/glossary" : `/desk/glossary?${new URLSearchParams(given)}`;
}

/** The address of a concept. */
export function conceptHref(id: string): string {
  return `/desk/glossary/${id}`;
}
