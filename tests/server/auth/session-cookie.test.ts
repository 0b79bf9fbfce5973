import { afterEach, describe, expect, it } from "vitest";
import {
  cookieValue,
  isSecureSite,
  openSessionCookie,
  sealSessionCookie,
  sessionCookieName,
} from "@/server/auth/session-cookie";
import { publishEnvironment } from "@/server/env";

const [OLD, NEW, FOREIGN] = ["o".repeat(48), "n".repeat(48), "f".repeat(48)];
const pointer = { sub: "person", sid: "session" };
const use = (current: string, previous = "") =>
  publishEnvironment({ NEXTAUTH_SECRET: current, NEXTAUTH_SECRET_PREVIOUS: previous });

afterEach(() => publishEnvironment({ NEXTAUTH_SECRET_PREVIOUS: "", NEXTAUTH_URL: "" }));

describe("the session cookie", () => {
  it("opens with the secret that sealed it", async () => {
    use(NEW);
    expect(await openSessionCookie(await sealSessionCookie(pointer, 60))).toEqual(pointer);
  });

  it("opens with the previous secret while the secret is rotated, and not after", async () => {
    use(OLD);
    const sealed = await sealSessionCookie(pointer, 60);
    use(NEW, OLD);
    expect(await openSessionCookie(sealed)).toEqual(pointer);
    use(NEW);
    expect(await openSessionCookie(sealed)).toBeNull();
  });

  it("is refused when forged, over, cut or empty", async () => {
    use(FOREIGN);
    const forged = await sealSessionCookie(pointer, 60);
    use(NEW, OLD);
    const sealed = await sealSessionCookie(pointer, 60);
    const over = await sealSessionCookie(pointer, -60);
    for (const value of [forged, over, sealed.slice(0, -2), "", "x.y.z", undefined]) {
      expect(await openSessionCookie(value)).toBeNull();
    }
  });

  it("is bound to the host where the site has https", () => {
    publishEnvironment({ NEXTAUTH_URL: "https://desk.example.org" });
    expect([isSecureSite(), sessionCookieName()]).toEqual([true, "__Host-audarma.session"]);
    publishEnvironment({ NEXTAUTH_URL: "http://127.0.0.1:3000" });
    expect([isSecureSite(), sessionCookieName()]).toEqual([false, "audarma.session"]);
  });

  it.each([
    ["a=1; b=2", "b", "2"],
    ["b=x%20y", "b", "x y"],
    ["b=x=y", "b", "x=y"],
    ["bb=1", "b", undefined],
    ["b=%E0%A4%A", "b", undefined],
    [null, "b", undefined],
  ])("is found in %s by its name", (header, name, value) => {
    expect(cookieValue(header, name)).toBe(value);
  });
});
