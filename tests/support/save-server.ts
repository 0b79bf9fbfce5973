/**
 * A process that only saves translations: the product's own route handler behind a bare HTTP server,
 * for runs that kill it. `tsx … save-server.ts PORT`; says `ready` to the process that forked it.
 */
import { createServer, type IncomingMessage } from "node:http";
import { argv } from "node:process";
import { PUT } from "@/app/api/translations/[id]/route";

const port = Number(argv[2]);

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const server = createServer(async (incoming, outgoing) => {
  const { method = "", url = "/", headers } = incoming;
  const body = await bytesOf(incoming);
  const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  const request = new Request(`http://127.0.0.1:${port}${url}`, {
    method,
    headers: Object.fromEntries(given),
    body: new Uint8Array(body),
  });
  const id = url.split("/").at(-1) ?? "";
  const answer = await PUT(request, { params: Promise.resolve({ id }) });
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
});

server.listen(port, "127.0.0.1", () => process.send?.("ready"));
