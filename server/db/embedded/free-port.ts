import { createServer } from "node:net";

/** Whether a server could listen on this loopback port now. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await listenOnce(port, host)) !== undefined;
}

/** A loopback port that nothing listens on, chosen by the operating system. */
export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0, "127.0.0.1");
  if (port === undefined) throw new Error("The system gave no free port on 127.0.0.1.");
  return port;
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
