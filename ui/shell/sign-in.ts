/** What came of signing in. "refused" is a wrong name or password; never which of the two. */
export type SignInResult = "signed-in" | "refused" | "too-many-tries" | "unreachable";

const JSON_HEADERS = { "Content-Type": "application/json" };

async function csrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  const body = (await response.json()) as { readonly csrfToken?: string };
  return body.csrfToken ?? "";
}

/** Signs in with next-auth's credentials provider (fields `username` and `password`). */
export async function signIn(username: string, password: string): Promise<SignInResult> {
  try {
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify({
        username,
        password,
        csrfToken: await csrfToken(),
        callbackUrl: "/desk",
        json: "true",
      }),
    });
    if (response.ok) return "signed-in";
    return response.status === 401 ? await refusal(response) : "unreachable";
  } catch {
    return "unreachable";
  }
}

/** next-auth answers every refusal with 401 and names the reason in the address it would go to. */
async function refusal(response: Response): Promise<SignInResult> {
  const { url = "" } = (await response.json()) as { readonly url?: string };
  const reason = new URL(url, window.location.href).searchParams.get("error");
  if (reason === "too-many-attempts") return "too-many-tries";
  return reason === "CredentialsSignin" ? "refused" : "unreachable";
}

/**
 * Leaves for the identity provider, which sends the browser back signed in. next-auth starts that
 * only for a request with its token: a plain link would let other sites sign people in.
 * Resolves to false where the server did not answer.
 */
export async function startProviderSignIn(callbackUrl: string): Promise<boolean> {
  try {
    const response = await fetch("/api/auth/signin/oidc", {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify({ csrfToken: await csrfToken(), callbackUrl, json: "true" }),
    });
    const { url } = (await response.json()) as { readonly url?: string };
    if (!response.ok || url === undefined) return false;
    window.location.assign(url);
    return true;
  } catch {
    return false;
  }
}

/** Ends the session on the server and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  try {
    await fetch("/api/auth/signout", {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify({ csrfToken: await csrfToken(), callbackUrl: "/login", json: "true" }),
    });
  } finally {
    // A full load, so that nothing of the session stays in memory.
    window.location.assign("/login");
  }
}
