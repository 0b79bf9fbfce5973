import { z } from "zod";
import { AppError } from "@/core/errors";
import { type Action, type Actor, mayEver } from "@/core/workflow/actor";
import { loadSignedIn } from "@/server/auth/load-actor";
import { cookieValue, openSessionCookie, sessionCookieName } from "@/server/auth/session-cookie";
import { readEnvironment } from "@/server/env";
import { BODY_LIMITS, type BodyLimit, declaredLength, readBody, readJson } from "./read-body";
import { failure, json } from "./respond";

/**
 * The frame of every route handler: who asks, whether the request came from our own pages, how
 * much it may send, what shape it has. A handler then parses nothing and trusts its input. The
 * declaration stays readable on the handler, so that a test can walk all routes and roles.
 *
 * The right asked here is only whether the actor's role could ever do the action; the use case asks
 * again for the very subject, inside its transaction.
 */

/** What a route needs. `needs: "nobody"` is for the public site, `"person"` for anyone signed in. */
export type Declaration = {
  readonly needs: Action | "nobody" | "person";
  readonly body?: z.ZodType;
  /** Shape of the query string; unknown keys are refused with a strict object. */
  readonly query?: z.ZodType;
  /** Most bytes that the body may have; without it, `save`. */
  readonly limit?: BodyLimit;
  /**
   * The body is a file. `bytes`: handed over whole; `stream`: left in the request, to be read by
   * `bodyPieces` with the declared limit.
   */
  readonly file?: "bytes" | "stream";
};

/** What a handler gets. */
export type RouteInput<Body, Query> = {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly request: Request;
};

type Context = {
  /** Without a parameter in the path, Next gives no object at all. */
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined>;
};

/** A Next route handler that carries its declaration. */
export type RouteHandler = ((request: Request, context: Context) => Promise<Response>) & {
  readonly declaration: Declaration;
};

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** Makes a route handler. A plain value that the handler returns is sent as JSON. */
export function route<const Needed extends Declaration>(
  declaration: Needed,
  handle: (input: RouteInput<Parsed<Needed["body"]>, Parsed<Needed["query"]>>) => Promise<unknown>,
): RouteHandler {
  const handler = async (request: Request, context: Context): Promise<Response> => {
    try {
      if (request.method !== "GET" && request.method !== "HEAD") refuseForeign(request);
      const actor = await actorFor(request, declaration.needs);
      const params = await stringParams(context);
      const query = parse(declaration.query, Object.fromEntries(new URL(request.url).searchParams));
      const { body, bytes } = await readInput(request, declaration);
      const input = { actor, params, body, query, bytes, request };
      const result = await handle(
        input as RouteInput<Parsed<Needed["body"]>, Parsed<Needed["query"]>>,
      );
      return result instanceof Response ? result : json(result ?? null);
    } catch (error) {
      return failure(error, `${request.method} ${new URL(request.url).pathname}`);
    }
  };
  return Object.assign(handler, { declaration });
}

/** The signed-in person of a request. @throws AppError `not-signed-in`, `session-ended`. */
async function actorFor(request: Request, needs: Declaration["needs"]): Promise<Actor> {
  if (needs === "nobody") return { personId: "", sessionId: null, name: "", roles: [] };
  const cookie = cookieValue(request.headers.get("cookie"), sessionCookieName());
  const pointer = await openSessionCookie(cookie);
  if (!pointer) throw new AppError(cookie ? "session-ended" : "not-signed-in");
  const signedIn = await loadSignedIn(pointer.sid);
  if (!signedIn || signedIn.actor.personId !== pointer.sub) throw new AppError("session-ended");
  // Somebody else signed in with this browser: what the first person typed is not theirs to send.
  const sender = request.headers.get("x-audarma-person") ?? pointer.sub;
  if (sender !== pointer.sub) throw new AppError("session-ended");
  if (needs !== "person" && !mayEver(signedIn.actor, needs)) throw new AppError("not-allowed");
  return signedIn.actor;
}

/**
 * Refuses a change that another site asked the browser for: the Origin must be ours, and
 * Sec-Fetch-Site, which every current browser sends, must agree.
 */
function refuseForeign(request: Request): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const own = new URL(readEnvironment().NEXTAUTH_URL ?? request.url).origin;
  if (origin !== own || (site !== null && site !== "same-origin")) throw new AppError("cross-site");
}

async function stringParams(context: Context): Promise<Readonly<Record<string, string>>> {
  const params = (await context.params) ?? {};
  const entries = Object.entries(params).map(([key, value]) => [key, String(value ?? "")]);
  return Object.fromEntries(entries);
}

async function readInput(request: Request, { body, file, limit = "save" }: Declaration) {
  const bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  const most = BODY_LIMITS[limit];
  if (file === "stream") declaredLength(request, most);
  if (file === "bytes") return { body: undefined, bytes: await readBody(request, most) };
  if (!body) return { body: undefined, bytes };
  return { body: parse(body, await readJson(request, most)), bytes };
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError("invalid-input", { field: issue?.path.join(".") ?? "" });
}

/** An identifier in a path or body. */
export const idSchema = z.uuid();

/** A path parameter that must be an identifier; anything else names nothing. @throws AppError `not-found`. */
export function idParam(params: Readonly<Record<string, string>>, name = "id"): string {
  const value = params[name] ?? "";
  if (!idSchema.safeParse(value).success) throw new AppError("not-found");
  return value;
}

/** The version in an If-Match header, `"v12"`. @throws AppError `version-required`. */
export function ifMatchVersion(request: Request): number {
  const match = /^"v(\d{1,9})"$/.exec(request.headers.get("if-match") ?? "");
  if (!match?.[1]) throw new AppError("version-required");
  return Number(match[1]);
}

/** The Idempotency-Key header: 8 to 100 letters, digits or hyphens. @throws AppError `invalid-input`. */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!/^[A-Za-z0-9-]{8,100}$/.test(key))
    throw new AppError("invalid-input", { field: "Idempotency-Key" });
  return key;
}
