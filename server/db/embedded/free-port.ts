import { createServer } from "node:net";

/** Whether a server could listen on this loopback port now. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await listenOnce(port, host)).refusal === undefined;
}

/**
 * Why no server can listen there now: the operating system's word for it, such as EADDRINUSE;
 * `undefined` when one can.
 */
export async function whyNotFree(port: number, host: string): Promise<string | undefined> {
  return (await listenOnce(port, host)).refusal;
}

/** A loopback port that nothing listens on, chosen by the operating system. */
export async function findFreePort(): Promise<number> {
  const { port, refusal } = await listenOnce(0, "127.0.0.1");
  if (refusal) throw new Error(`The system gave no free port on 127.0.0.1: ${refusal}.`);
  return port;
}

type Listened = { readonly port: number; readonly refusal?: string };

function listenOnce(port: number, host: string): Promise<Listened> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve({ port, refusal: code ?? message }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve({ port: found }));
    });
  });
}
