import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { runProduct } from "@/scripts/serve/run";

/** Starts the product where it cannot listen: it must be told before anything is made. */
function startAt(host: string, port: number): Promise<unknown> {
  return runProduct({
    root: "/nowhere",
    dev: false,
    host,
    port,
    demo: false,
    signal: new AbortController().signal,
    announce: () => undefined,
  });
}

it("says that a port is in use", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(startAt("127.0.0.1", port)).rejects.toMatchObject({ code: "port-in-use" });
  other.close();
});

it("says that an address is not this machine's, not that a port is in use", async () => {
  // 192.0.2.0/24 is for documentation: no machine has it (RFC 5737).
  const refused = startAt("192.0.2.1", 4000);
  await expect(refused).rejects.toMatchObject({ code: "address-unusable" });
  await expect(refused).rejects.toThrow(/192\.0\.2\.1 \(EADDRNOTAVAIL\)/u);
});
