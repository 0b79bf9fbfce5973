/** Atom feed (RFC 4287) and sitemap (sitemaps.org 0.9 with Google's xhtml:link languages). */

import { escapeXml } from "@/core/exchange/xml/escape-xml";
import type { Language } from "@/core/language/language";

/** An entry of a feed. Addresses are absolute and permanent, so they are the ids; instants ISO 8601. */
export type FeedEntry = {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
};

/** A feed of one language. `now` is used only when there is no entry to date it by. */
export type Feed = {
  readonly title: string;
  readonly language: Language;
  readonly address: string;
  readonly self: string;
  readonly now: string;
  readonly entries: readonly FeedEntry[];
};

/** Writes an Atom feed. */
export function writeAtom(feed: Feed): string {
  const updated =
    feed.entries
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? feed.now;
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${escapeXml(entry.address)}</id>
    <title>${escapeXml(entry.title)}</title>
    <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${escapeXml(entry.address)}"/>
    <published>${escapeXml(entry.publishedAt)}</published>
    <updated>${escapeXml(entry.updatedAt)}</updated>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${escapeXml(feed.self)}</id>
  <title>${escapeXml(feed.title)}</title>
  <author><name>${escapeXml(feed.title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${escapeXml(feed.address)}"/>
  <updated>${escapeXml(updated)}</updated>
${entries.join("")}</feed>
`;
}

/** One address of the sitemap with the same page in every language. */
export type SitemapEntry = {
  readonly address: string;
  readonly updatedAt: string | null;
  readonly versions: readonly { readonly language: Language; readonly address: string }[];
};

/** Writes a sitemap of at most 50,000 addresses. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ address, updatedAt, versions }) => {
    const alternates = versions.map(
      (one) =>
        `<xhtml:link rel="alternate" hreflang="${one.language}" href="${escapeXml(one.address)}"/>`,
    );
    const modified = updatedAt === null ? "" : `<lastmod>${escapeXml(updatedAt)}</lastmod>`;
    return `<url><loc>${escapeXml(address)}</loc>${modified}${alternates.join("")}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${lines.join("")}</urlset>
`;
}
