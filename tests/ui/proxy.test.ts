import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

const answer = () => proxy(new NextRequest("http://desk.test/desk"));
const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";
const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(policyOf(response))?.[1];

describe("the proxy", () => {
  it("sets the policy of pages and gives the layouts its nonce", () => {
    const response = answer();
    const policy = policyOf(response);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("'strict-dynamic'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonceOf(response));
  });

  it("tells pages their own address, whatever the browser says it is", () => {
    const headers = { "x-page": "/desk/elsewhere" };
    const response = proxy(
      new NextRequest("http://desk.test/desk/articles?status=open", { headers }),
    );
    expect(response.headers.get("x-middleware-request-x-page")).toBe("/desk/articles?status=open");
  });

  it("makes a new nonce of 128 bits for each answer", () => {
    const nonces = Array.from({ length: 50 }, () => nonceOf(answer()) ?? "");
    expect(new Set(nonces).size).toBe(50);
    expect(atob(nonces[0] ?? "")).toHaveLength(16);
  });

  it("goes on to the route and decides nothing", () => {
    const response = answer();
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(response.headers.get("location")).toBeNull();
    expect(response.headers.get("x-middleware-rewrite")).toBeNull();
  });

  it.each([
    ["/desk", true],
    ["/kk", true],
    ["/kk/a-2.5-percent-rise", true],
    ["/login", true],
    ["/api/import-preview/file", false],
    ["/api/auth/csrf", false],
    ["/_next/static/chunks/a.js", false],
    ["/icon.svg", false],
    ["/sitemap.xml", false],
  ])("stands before %s: %s", (path, expected) => {
    expect(config.matcher.some((source) => new RegExp(`^${source}$`).test(path))).toBe(expected);
  });
});
