import NextAuth from "next-auth";
import { AppError } from "@/core/errors";
import { clientAddress } from "@/server/http/client-address";
import { BODY_LIMITS } from "@/server/http/read-body";
import { failure } from "@/server/http/respond";
import type { Declaration } from "@/server/http/route";
import { invitationCookieName } from "./invitation-cookie";
import { nextAuthOptions } from "./next-auth-options";
import { cookieValue } from "./session-cookie";

/**
 * next-auth's own dialogue (sign-in, sign-out, provider call-backs), which checks its own CSRF
 * token. It reads the body itself, so a body is refused by its declared length, and one without a
 * length is refused altogether.
 */
async function handle(
  request: Request,
  context: { readonly params: Promise<Readonly<Record<string, unknown>>> },
): Promise<Response> {
  try {
    refuseLargeBody(request);
    const options = nextAuthOptions({
      address: clientAddress(request.headers),
      userAgent: request.headers.get("user-agent"),
      invitation: cookieValue(request.headers.get("cookie"), invitationCookieName()),
    });
    const response: Response = await NextAuth(
      request as never,
      { params: await context.params } as never,
      options,
    );
    response.headers.set("cache-control", "no-store");
    return response;
  } catch (error) {
    return failure(error, "auth");
  }
}

function refuseLargeBody(request: Request): void {
  if (request.method === "GET") return;
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= BODY_LIMITS.save))
    throw new AppError("body-too-large", { limit: BODY_LIMITS.save });
}

const declaration: Declaration = { needs: "nobody" };

/** The handler of /api/auth/*, with the declaration that every route carries. */
export const authRoute = Object.assign(handle, { declaration });
