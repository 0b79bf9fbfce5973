import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, type Action, mayEver, ROLES } from "@/core/workflow/actor";
import { sealSessionCookie, sessionCookieName } from "@/server/auth/session-cookie";
import { publishEnvironment } from "@/server/env";
import type { RouteHandler } from "@/server/http/route";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

/**
 * Walks every route handler, method and role: what has no declaration, lets in somebody without the
 * right, or keeps out somebody who has it, fails here. The list of routes comes from the folders;
 * tests/e2e/built-routes.e2e.ts holds it against the manifest of the build.
 */

testDatabase();

const ORIGIN = "http://127.0.0.1:3999";
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const root = process.cwd();

function filesNamed(name: string, folder = join(root, "app")): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The address of a route file with made-up parameters. */
function addressOf(file: string): string {
  const path = file
    .replace(/^app/, "")
    .replace(/\/route\.ts$/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace("[...nextauth]", "session")
    .replace("[lang]", "ru")
    .replace(/\[[a-z]+\]/gi, uuid());
  return `${ORIGIN}${path === "" ? "/" : path}`;
}

function paramsOf(file: string): Readonly<Record<string, string | string[]>> {
  const names = [...file.matchAll(/\[(\.{3})?([a-z]+)\]/gi)];
  return Object.fromEntries(
    names.map(([, rest, name = ""]) => [
      name,
      rest ? ["session"] : name === "lang" ? "ru" : uuid(),
    ]),
  );
}

const routes = filesNamed("route.ts");

/**
 * What answers strangers on purpose: whether the process lives, next-auth's own dialogue, and links
 * of invitation, which are given to somebody who cannot sign in yet and are worth one use.
 */
const OPEN = [
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/health/route.ts",
  "app/api/invitations/provider/route.ts",
  "app/api/invitations/route.ts",
];
const guarded = routes.filter((file) => file.startsWith("app/api/") && !OPEN.includes(file));

type Handlers = Partial<Record<(typeof METHODS)[number], RouteHandler>>;

async function handlersOf(file: string): Promise<readonly (readonly [string, RouteHandler])[]> {
  const module = (await import(join(root, file))) as Handlers;
  return METHODS.flatMap((method) => {
    const handler = module[method];
    return handler ? [[method, handler] as const] : [];
  });
}

async function ask(file: string, method: string, handler: RouteHandler, cookie: string | null) {
  const hasBody = method !== "GET";
  const request = new Request(addressOf(file), {
    method,
    headers: {
      ...(cookie && { cookie }),
      ...(hasBody && { origin: ORIGIN, "content-type": "application/json" }),
    },
    ...(hasBody && { body: "{}" }),
  });
  return handler(request, { params: Promise.resolve(paramsOf(file)) });
}

const cookies = new Map<string, string>();

beforeAll(async () => {
  publishEnvironment({ NEXTAUTH_URL: ORIGIN, NEXTAUTH_SECRET: "s".repeat(48) });
  for (const role of ROLES) {
    const actor = await createActor(role);
    const sealed = await sealSessionCookie(
      { sub: actor.personId, sid: actor.sessionId ?? "" },
      600,
    );
    cookies.set(role, `${sessionCookieName()}=${sealed}`);
  }
});

describe("every route", () => {
  it.each(routes)("%s declares what it needs", async (file) => {
    const handlers = await handlersOf(file);
    expect(handlers.length).toBeGreaterThan(0);
    for (const [, { declaration }] of handlers) {
      expect(["nobody", "person", ...ACTIONS]).toContain(declaration?.needs);
    }
  });

  it.each(guarded)("%s answers strangers and roles as declared", async (file) => {
    for (const [method, handler] of await handlersOf(file)) {
      const { needs } = handler.declaration;
      expect(needs, `${method} ${file} is open to everybody`).not.toBe("nobody");
      const stranger = await ask(file, method, handler, null);
      expect(stranger.status, `${method} for a stranger`).toBe(401);
      for (const role of ROLES) {
        const answer = await ask(file, method, handler, cookies.get(role) ?? "");
        const actor = {
          personId: "",
          sessionId: null,
          name: "",
          roles: [{ role, language: "*" as const }],
        };
        const allowed = needs === "person" || mayEver(actor, needs as Action);
        if (allowed) expect(answer.status, `${method} for a ${role}`).not.toBe(401);
        else expect(answer.status, `${method} for a ${role}`).toBe(403);
        expect(answer.status, `${method} for a ${role}`).not.toBe(500);
        expect(answer.headers.get("cache-control"), `${method} for a ${role}`).toMatch(/no-store/);
        await answer.body?.cancel();
      }
    }
  });

  it.each(guarded)("%s refuses a change that another site asks for", async (file) => {
    for (const [method, handler] of await handlersOf(file)) {
      if (method === "GET") continue;
      const request = new Request(addressOf(file), {
        method,
        headers: {
          origin: "https://elsewhere.example",
          "content-type": "application/json",
          cookie: cookies.get("administrator") ?? "",
        },
        body: "{}",
      });
      const answer = await handler(request, { params: Promise.resolve(paramsOf(file)) });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { code: "cross-site" } });
    }
  });
});

describe("every page", () => {
  it.each(filesNamed("page.tsx"))("%s declares what it needs", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const open = /\.needs = "nobody" as const/.test(text);
    const desk = /export default deskPage\(\s*\{\s*needs: "([a-z.-]+)"/.exec(text)?.[1];
    expect(open || (desk !== undefined && ["person", ...ACTIONS].includes(desk))).toBe(true);
  });
});
