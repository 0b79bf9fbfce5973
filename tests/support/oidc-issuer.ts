import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/**
 * An OpenID Connect provider of our own for tests (OpenID Connect Core 1.0, code flow with PKCE,
 * RFC 7636): it really compares the challenge, takes each code once, and signs its tokens.
 */
export type OidcIssuer = {
  readonly issuer: string;
  /** Who is signed in at the provider when the browser comes. */
  subject: string;
  /** What the next token says instead of the truth; for faults. */
  claims: Readonly<Record<string, unknown>>;
  /** What the product sent to the authorization endpoint, newest last. */
  readonly asked: URLSearchParams[];
  /** The browser's visit: answers with the address that it is sent back to. */
  visit(authorization: string): string;
  stop(): Promise<void>;
};

type Grant = { readonly challenge: string; readonly nonce: string; readonly clientId: string };

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Starts the provider on a free port of this machine. */
export async function startOidcIssuer(client: {
  readonly id: string;
  readonly secret: string;
}): Promise<OidcIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  const idToken = (payload: object) => {
    const signed = `${encode({ alg: "RS256", kid: "one", typ: "JWT" })}.${encode(payload)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const send = (value: object, status = 200) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (path === "/.well-known/openid-configuration") return send(discovery(state.issuer));
    if (path === "/keys") return send({ keys: [jwk] });
    if (path !== "/token") return send({}, 404);
    const form = new URLSearchParams(await text(request));
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString("base64");
    const verifier = form.get("code_verifier") ?? "";
    const isProven =
      grant?.challenge === createHash("sha256").update(verifier).digest("base64url") &&
      request.headers.authorization === `Basic ${basic}`;
    if (!grant || !isProven) return send({ error: "invalid_grant" }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: state.issuer,
      sub: state.subject,
      aud: grant.clientId,
      nonce: grant.nonce,
      iat: now,
      exp: now + 60,
      name: "Name at the provider",
      ...state.claims,
    };
    send({ access_token: "unused", token_type: "Bearer", id_token: idToken(claims) });
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: OidcIssuer = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    subject: "",
    claims: {},
    asked: [],
    visit(authorization) {
      const query = new URL(authorization).searchParams;
      state.asked.push(query);
      const code = randomBytes(16).toString("hex");
      grants.set(code, {
        challenge: query.get("code_challenge") ?? "",
        nonce: query.get("nonce") ?? "",
        clientId: query.get("client_id") ?? "",
      });
      const back = new URL(query.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", query.get("state") ?? "");
      return back.href;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return state;
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}
