/** What narrows the list, as its address has it; empty strings narrow nothing. */
export type ArticleQuery = {
  readonly text: string;
  readonly language: string;
  readonly person: string;
  readonly state: string;
};

/** The address of the list with these filters. */
export function listHref(query: ArticleQuery, after?: string): string {
  const given = Object.entries({ ...query, after: after ?? "" }).filter(([, value]) => value);
  const search = new URLSearchParams(given);
  return given.length === 0 ? "/desk/articles" : `/desk/articles?${search}`;
}
