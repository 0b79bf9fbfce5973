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
    if (response.status === 429) return "too-many-tries";
    return response.status === 401 || response.status === 403 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
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
