import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { BODY_LIMITS, bodyPieces, readBody, readJson } from "@/server/http/read-body";
import { route } from "@/server/http/route";

const ADDRESS = "http://127.0.0.1:3000/api/x";

/** A request whose body comes in these pieces; `failure` is thrown after them. */
function request(
  pieces: readonly (string | Uint8Array)[],
  headers: Record<string, string> = {},
  failure?: Error,
) {
  const left = pieces.map((piece) =>
    typeof piece === "string" ? new TextEncoder().encode(piece) : piece,
  );
  const taken = { pieces: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.shift();
        if (piece) {
          taken.pieces += 1;
          controller.enqueue(piece);
        } else if (failure) controller.error(failure);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const made = new Request(ADDRESS, {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  return { made, taken };
}

const thousand = () => new Uint8Array(1_000);

describe("the reader of bodies", () => {
  it("gives back what came, in one piece", async () => {
    const { made } = request(["аб", "в"], { "content-length": "6" });
    expect(new TextDecoder().decode(await readBody(made, 6))).toBe("абв");
    expect(await readBody(new Request(ADDRESS, { method: "POST" }), 10)).toHaveLength(0);
  });

  it("refuses by the declared length before it reads anything", async () => {
    const { made, taken } = request([thousand()], { "content-length": "1001" });
    await expect(readBody(made, 1_000)).rejects.toMatchObject({
      code: "body-too-large",
      params: { limit: 1_000 },
    });
    expect(taken.pieces).toBe(0);
  });

  it("stops at the limit, whatever was declared", async () => {
    for (const headers of [{}, { "content-length": "10" }] as Record<string, string>[]) {
      const { made, taken } = request(Array.from({ length: 50 }, thousand), headers);
      await expect(readBody(made, 2_500)).rejects.toMatchObject({ code: "body-too-large" });
      expect(taken.pieces).toBe(3);
    }
  });

  it.each([
    ["shorter than declared", ["abc"], { "content-length": "4" }, undefined],
    ["with a length that is none", ["abc"], { "content-length": "3, 3" }, undefined],
    ["that breaks off", ["abc"], {}, new Error("aborted")],
  ])("refuses a body %s", async (_what, pieces, headers, failure) => {
    const { made } = request(pieces, headers as Record<string, string>, failure);
    await expect(readBody(made, 100)).rejects.toMatchObject({ code: "bad-request" });
  });

  it("hands over pieces as they come and lets the rest go when nobody wants more", async () => {
    const { made, taken } = request(Array.from({ length: 50 }, thousand));
    for await (const piece of bodyPieces(made, BODY_LIMITS.upload)) {
      expect(piece).toHaveLength(1_000);
      break;
    }
    expect(taken.pieces).toBe(1);
  });

  it.each([
    ["text/plain", "{}", "wrong-content-type"],
    ["application/json", "{", "bad-request"],
    ["application/json", Uint8Array.from([0x22, 0xff, 0x22]), "bad-request"],
  ])("refuses %s %s as JSON", async (type, body, code) => {
    const { made } = request([body], { "content-type": type });
    await expect(readJson(made, 100)).rejects.toMatchObject({ code });
  });
});

describe("a route", () => {
  afterEach(() => void vi.restoreAllMocks());

  const take = (declaration: Parameters<typeof route>[0]) =>
    route(declaration, async ({ bytes }) => ({ bytes: bytes.length }));
  const status = async (handler: ReturnType<typeof take>, size: number) => {
    const type = handler.declaration.file ? "application/octet-stream" : "application/json";
    const headers = { origin: "http://127.0.0.1:3000", "content-type": type };
    const text = JSON.stringify({ v: "x".repeat(size - 8) });
    const { made } = request([text], headers);
    return (await handler(made, { params: Promise.resolve({}) })).status;
  };

  it.each(["save", "json", "article"] as const)("holds its limit of %s", async (limit) => {
    const handler = take({ needs: "nobody", body: z.strictObject({ v: z.string() }), limit });
    expect(await status(handler, BODY_LIMITS[limit])).toBe(200);
    expect(await status(handler, BODY_LIMITS[limit] + 1)).toBe(413);
  });

  it("takes 64 KiB when it declares nothing, and files up to 25 MiB", async () => {
    const plain = take({ needs: "nobody", body: z.strictObject({ v: z.string() }) });
    expect([await status(plain, 65_536), await status(plain, 65_537)]).toEqual([200, 413]);
    const file = take({ needs: "nobody", file: "bytes", limit: "file" });
    const most = 25 * 1024 * 1024;
    expect([await status(file, most), await status(file, most + 1)]).toEqual([200, 413]);
  });

  it("does not report a sender that has gone as a fault of ours", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const handler = take({ needs: "nobody", body: z.strictObject({}) });
    const headers = { origin: "http://127.0.0.1:3000", "content-type": "application/json" };
    const { made } = request(["{"], headers, new Error("aborted"));
    expect((await handler(made, { params: Promise.resolve({}) })).status).toBe(400);
    expect(written).not.toHaveBeenCalled();
  });
});
