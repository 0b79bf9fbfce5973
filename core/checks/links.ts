/**
 * Addresses must come through a translation letter by letter; only the language part of a path
 * may change («/kz/» to «/ru/»), for sites publish one article at several addresses.
 */
import type { Raise, Raised } from "@/core/checks/raise";
import type { Address, Reading } from "@/core/checks/reading";

const languagePart =
  /(?<=\/)(?:kk|kz|kaz|ru|rus|en|eng)(?=\/|$)|(?<=[?&](?:lang|hl|locale)=)(?:kk|kz|ru|en)/giu;
const languageHost = /^(https?:\/\/)?(?:www|kk|kz|ru|en)\./iu;

function same(a: Address, b: Address): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ kind, text }: Address): string {
  if (kind === "email") return text.toLowerCase();
  return text
    .replace(languageHost, "$1")
    .replace(languagePart, "*")
    .replace(/^https?:\/\//iu, "")
    .replace(/\/$/u, "");
}

function unmatched(list: readonly Address[], other: readonly Address[]): readonly Address[] {
  const left = [...other];
  return list.filter((address) => {
    const index = left.findIndex((candidate) => same(address, candidate));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

// An address added by the translator, or a bare host («primeminister.kz») that may be named in
// words instead, is worth a look and no more.
function weight(
  source: Address | undefined,
  target: Address | undefined,
): Pick<Raised, "severity"> {
  const mild = source === undefined || (source.kind === "host" && target === undefined);
  return mild ? { severity: "warning" } : {};
}

function raiseLinks(
  code: "email-changed" | "url-changed",
  theirs: readonly Address[],
  ours: readonly Address[],
  raise: Raise,
): void {
  const single = theirs.length === 1 && ours.length === 1;
  for (let index = 0; index < Math.max(theirs.length, ours.length); index += 1) {
    const source = theirs[index];
    const target = ours[index];
    // A bare host may have grown together with its neighbours; a full address begins and ends clearly.
    const certain =
      single &&
      source !== undefined &&
      target !== undefined &&
      source.kind !== "host" &&
      /^[!-~]+$/.test(source.text);
    raise(code, {
      source: source?.span ?? null,
      target: target?.span ?? null,
      params: {
        text: target?.text ?? "",
        expected: source?.text ?? "",
        kind: target === undefined ? "lost" : source === undefined ? "added" : "changed",
      },
      fix: certain ? { span: target.span, text: source.text } : null,
      ...weight(source, target),
    });
  }
}

/** Compares web and mail addresses of both texts. */
export function checkLinks(source: Reading, target: Reading, raise: Raise): void {
  if (source.addresses.length === 0 && target.addresses.length === 0) return;
  const theirs = unmatched(source.addresses, target.addresses);
  const ours = unmatched(target.addresses, source.addresses);
  const mail = ({ kind }: Address) => kind === "email";
  const web = ({ kind }: Address) => kind !== "email";
  raiseLinks("email-changed", theirs.filter(mail), ours.filter(mail), raise);
  raiseLinks("url-changed", theirs.filter(web), ours.filter(web), raise);
}
