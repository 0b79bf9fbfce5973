import { createHash } from "node:crypto";

/**
 * A document for machines that anybody may read, such as a feed. Whoever has it asks again before
 * each use, for what is withdrawn must be gone at once, but gets it only when it has changed
 * (RFC 9110, 13.1.2). The tag is weak: the same text may go out compressed or not.
 */
export function machineDocument(request: Request, type: string, text: string): Response {
  const tag = `W/"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { "cache-control": "no-cache", etag: tag };
  if (names(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, "content-type": `${type}; charset=utf-8` },
  });
}

/** Whether an If-None-Match header names the tag, by the weak comparison of RFC 9110, 8.8.3.2. */
function names(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const plain = (one: string) => one.trim().replace(/^W\//u, "");
  return header.trim() === "*" || header.split(",").some((one) => plain(one) === plain(tag));
}
