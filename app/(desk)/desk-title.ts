import type { TFunction } from "i18next";
import type { Metadata } from "next";
import { requestPresentation } from "@/ui/i18n/request";
import type { Namespace } from "@/ui/i18n/resources";
import { getT } from "@/ui/i18n/server";

/** Makes the `generateMetadata` of a desk page whose title is a text in the person's language. */
export function deskTitle<N extends Namespace>(
  namespace: N,
  title: (t: TFunction<N>) => string,
): () => Promise<Metadata> {
  return async () => {
    const { language } = await requestPresentation();
    return { title: title(await getT(language, namespace)) };
  };
}
