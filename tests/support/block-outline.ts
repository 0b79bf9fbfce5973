import type { Block } from "@/core/article/block";
import type { Token } from "@/core/article/inline";

const TAGS: Readonly<Record<string, string>> = {
  "xlf:b": "b",
  "xlf:i": "i",
  "xlf:u": "u",
  "xlf:lb": "br",
  "html:sub": "sub",
  "html:sup": "sup",
};

/** A block as `kind [marker] text` with codes as short tags, for fixture tables. */
export function blockOutline({ kind, marker, content, codes }: Block): string {
  const nameOf = (id: string) => {
    const code = codes.find((one) => one.id === id);
    return code?.type === "link" ? `a ${code.href ?? ""}` : (TAGS[code?.subType ?? ""] ?? "?");
  };
  const show = (token: Token) => {
    if (token.t === "text") return token.v;
    if (!("c" in token)) return "";
    const name = nameOf(token.c);
    if (token.t === "close") return `</${name.split(" ")[0] ?? ""}>`;
    return token.t === "ph" ? `<${name}/>` : `<${name}>`;
  };
  const text = content.map(show).join("");
  return marker === undefined ? `${kind}: ${text}` : `${kind} [${marker}]: ${text}`;
}
