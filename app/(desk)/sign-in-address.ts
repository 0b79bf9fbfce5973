import { headers } from "next/headers";

/** Where somebody signs in who then comes back to the page of this request. */
export async function signInAddress(): Promise<string> {
  const page = (await headers()).get("x-page") ?? "/desk";
  return page === "/desk" ? "/login" : `/login?next=${encodeURIComponent(page)}`;
}
