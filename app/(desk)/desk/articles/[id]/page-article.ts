import type { TFunction } from "i18next";
import type { Metadata } from "next";
import { cache } from "react";
import { readArticle } from "@/server/articles/read-articles";
import { signedIn } from "@/server/auth/signed-in";
import { idParam } from "@/server/http/route";
import { requestPresentation } from "@/ui/i18n/request";
import type { Namespace } from "@/ui/i18n/resources";
import { getT } from "@/ui/i18n/server";

/**
 * The article of a page, read once for its title and its content. The actor of one request is one
 * object (`signedIn`), which makes it a key of the cache. @throws AppError `not-found`, `not-allowed`.
 */
export const pageArticle = cache(readArticle);

type Props = { readonly params: Promise<Readonly<Record<string, string>>> };

/** Makes the `generateMetadata` of a screen of one article: its headline, after the screen's name. */
export function articleTitle<N extends Namespace>(
  namespace: N,
  screen?: (t: TFunction<N>) => string,
): (props: Props) => Promise<Metadata> {
  return async ({ params }) => {
    const [{ language }, headline] = await Promise.all([requestPresentation(), headlineOf(params)]);
    const name = screen?.(await getT(language, namespace));
    const title = [name, headline].filter(Boolean).join(" · ");
    return title === "" ? {} : { title };
  };
}

/** A page that may not be seen says so itself; its title then names no article. */
async function headlineOf(params: Props["params"]): Promise<string | null> {
  try {
    const person = await signedIn();
    return person && (await pageArticle(person.actor, idParam(await params))).title;
  } catch {
    return null;
  }
}
