/**
 * The nonce of this document's content policy, for libraries that insert style sheets, such as
 * CodeMirror (`EditorView.cspNonce.of(pageNonce())`). Empty on the server.
 */
export function pageNonce(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
