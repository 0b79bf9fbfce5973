/**
 * Kazakh needs two files of each face: ә ғ қ ң ө ү һ are in cyrillic-ext, ұ and і in cyrillic.
 * With only one of them preloaded, words flicker between two typefaces.
 */
const FACES = {
  inter: [
    new URL(
      "@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2",
      import.meta.url,
    ),
    new URL("@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2", import.meta.url),
    new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  ],
  literata: [
    new URL(
      "@fontsource-variable/literata/files/literata-cyrillic-ext-wght-normal.woff2",
      import.meta.url,
    ),
    new URL(
      "@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2",
      import.meta.url,
    ),
    new URL(
      "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2",
      import.meta.url,
    ),
  ],
} as const;

/**
 * Asks the browser for a face's Cyrillic and Latin files before it has read the style sheet. Written
 * into the head: a hint by `preload()` in a server component reaches the browser only with its scripts.
 */
export function FontPreloads({ face }: { readonly face: keyof typeof FACES }) {
  return FACES[face].map(({ href }) => (
    <link
      key={href}
      rel="preload"
      as="font"
      type="font/woff2"
      href={href}
      crossOrigin="anonymous"
    />
  ));
}
