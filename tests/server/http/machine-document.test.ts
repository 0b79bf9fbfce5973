import { describe, expect, it } from "vitest";
import { machineDocument } from "@/server/http/machine-document";

const FEED = "<feed>Хабарлар</feed>";

/** Asks for a document with this If-None-Match. */
function ask(text: string, ifNoneMatch?: string): Response {
  const headers = ifNoneMatch === undefined ? {} : { "If-None-Match": ifNoneMatch };
  return machineDocument(new Request("http://site.test/", { headers }), "application/xml", text);
}

const tagOf = (text: string) => ask(text).headers.get("etag") ?? "";

describe("a document for machines", () => {
  it("comes whole, with its tag, to be asked for again each time", async () => {
    const answer = ask(FEED);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("etag")).toMatch(/^W\/"[\w-]{43}"$/u);
    expect(await answer.text()).toBe(FEED);
  });

  it.each([
    ["the tag", (tag: string) => tag],
    ["the tag among others", (tag: string) => `"old", ${tag}`],
    ["the tag as a strong one", (tag: string) => tag.replace("W/", "")],
    ["any tag", () => "*"],
  ])("is not sent again to one who has it: %s", async (_name, header) => {
    const answer = ask(FEED, header(tagOf(FEED)));
    expect(answer.status).toBe(304);
    expect(answer.headers.get("etag")).toBe(tagOf(FEED));
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toBe("");
  });

  it("is sent to one who has what it was before", async () => {
    const answer = ask("<feed></feed>", tagOf(FEED));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("<feed></feed>");
  });
});
