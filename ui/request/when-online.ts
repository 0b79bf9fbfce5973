/**
 * Does something now, or as soon as the network is back; answers with how to call it off. For going
 * to another address of the desk: without a network the browser would put its own error page in the
 * place of what one is looking at.
 */
export function whenOnline(run: () => void): () => void {
  if (navigator.onLine) {
    run();
    return () => undefined;
  }
  window.addEventListener("online", run, { once: true });
  return () => window.removeEventListener("online", run);
}
