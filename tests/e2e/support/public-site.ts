import type { APIRequestContext, Page } from "@playwright/test";
import { LANGUAGES, type Language } from "@/core/language/language";
import { expect } from "./journey";
import { product } from "./product";

/** What anybody can read without signing in, by address: every list of articles that there is. */
export async function publicLists(
  anybody: APIRequestContext,
): Promise<ReadonlyMap<string, string>> {
  const addresses = [
    ...LANGUAGES.flatMap((language) => [`/${language}`, `/${language}/feed.xml`]),
    "/sitemap.xml",
    "/robots.txt",
  ];
  const lists = new Map<string, string>();
  for (const address of addresses) {
    const answer = await anybody.get(address);
    expect(answer.status(), address).toBe(200);
    lists.set(address, await answer.text());
  }
  return lists;
}

/** The addresses among the public lists that mention the text. */
export async function whereMentioned(anybody: APIRequestContext, text: string) {
  const lists = await publicLists(anybody);
  return [...lists].filter(([, body]) => body.includes(text)).map(([address]) => address);
}

/** What the head of the page says about itself. */
export async function headOf(page: Page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>("head link")];
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
    return {
      lang: document.documentElement.lang,
      title: document.title,
      canonical: links.filter(({ rel }) => rel === "canonical").map(({ href }) => href),
      alternates: Object.fromEntries(
        links
          .filter(({ rel, hreflang }) => rel === "alternate" && hreflang !== "")
          .map(({ hreflang, href }) => [hreflang, href]),
      ),
      feeds: links.filter(({ type }) => type === "application/atom+xml").map(({ href }) => href),
      descriptions: data.map((script) => JSON.parse(script.textContent ?? "")),
    };
  });
}

/** Addresses of an article that is out, by language, as the sitemap has them. */
export type Addresses = Readonly<Record<Language, string>>;

/** Opens a published article as a reader and checks everything that machines read of it. */
export async function expectPublished(
  page: Page,
  addresses: Addresses,
  language: Language,
  headline: string,
): Promise<void> {
  const answer = await page.goto(addresses[language]);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  const head = await headOf(page);
  expect(head).toMatchObject({
    lang: language,
    canonical: [addresses[language]],
    alternates: { ...addresses, "x-default": addresses.kk },
    feeds: [`${product().url}/${language}/feed.xml`],
  });
  expect(head.title).toContain(headline);
  expect(head.descriptions).toEqual([
    expect.objectContaining({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline,
      inLanguage: language,
      url: addresses[language],
    }),
  ]);
}
