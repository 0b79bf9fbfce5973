/** How much JavaScript a page asks for before it is alive. */
import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";

/** One page and what it may weigh, in kilobytes (1,000 bytes) after gzip. */
export type Weighed = {
  readonly name: string;
  readonly kilobytes: number;
  readonly budget: number;
};

/**
 * Weighs the scripts that the document itself names. Code that is fetched later, when a dialog or a
 * panel is shown, is not in it, nor what only browsers without modules load.
 */
export async function weigh(
  request: APIRequestContext,
  url: string,
  page: Omit<Weighed, "kilobytes"> & { readonly path: string },
): Promise<Weighed> {
  const document = await (await request.get(`${url}${page.path}`)).text();
  const addresses = [...document.matchAll(/<script src="([^"]+)"([^>]*)>/g)]
    .filter(([, , attributes]) => !/nomodule/i.test(attributes ?? ""))
    .map(([, address]) => address ?? "");
  const bytes = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const script = await (await request.get(new URL(address, url).href)).body();
      return gzipSync(script).length;
    }),
  );
  const total = bytes.reduce((sum, size) => sum + size, 0);
  return { name: page.name, budget: page.budget, kilobytes: total / 1_000 };
}
