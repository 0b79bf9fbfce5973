import * as argon2 from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { networkOf } from "@/server/auth/attempt-limits";
import { loadSignedIn } from "@/server/auth/load-actor";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { signInWithPassword } from "@/server/auth/sign-in";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

const db = testDatabase();
const PASSWORD = "qar-zhauyp-tur-dalada";
let passwordHash: string;
let login: string;
let personId: string;
let network = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  network += 1;
  ({ personId } = await createActor("translator"));
  login = `person-${personId}`;
  await db().person.update({ where: { id: personId }, data: { passwordHash } });
});

const from = (address = `10.0.${network}.1`) => ({ address, userAgent: null });
const attempt = (name: string, password: string, address?: string) =>
  signInWithPassword({ login: name, password }, from(address)).then(
    () => "in",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("signing in with a password", () => {
  it("starts a session that holds at once, whatever the case of the login", async () => {
    const { sessionId } = await signInWithPassword(
      { login: ` ${login.toUpperCase()} `, password: PASSWORD },
      from(),
    );
    expect((await loadSignedIn(sessionId))?.actor.personId).toBe(personId);
    const log = await db().auditEvent.findFirstOrThrow({ where: { sessionId } });
    expect(log).toMatchObject({ action: "session.started", actorId: personId });
  });

  it("does the same work for an unknown login, a wrong password and a person without one", async () => {
    const { personId: invited } = await createActor("translator");
    const verify = vi.mocked(argon2.verify);
    for (const name of [login, "no-such-login", `person-${invited}`, "not\u0000a login"]) {
      verify.mockClear();
      expect(await attempt(name, "something-else-entirely")).toBe("wrong-credentials");
      expect(verify).toHaveBeenCalledTimes(1);
      const [stored] = verify.mock.calls[0] ?? [];
      expect(String(stored)).toContain("$argon2id$v=19$m=65536,t=3,p=1$");
      // It was really worked through: a hash that cannot be read would throw at once.
      expect(await verify.mock.results[0]?.value).toBe(false);
    }
    const failures = await db().auditEvent.findMany({ where: { action: "session.failed" } });
    expect(failures.map(({ subjectId }) => subjectId)).toEqual(
      expect.arrayContaining([login, "no-such-login", "?"]),
    );
  });
});

describe("the limit on guesses", () => {
  it("takes ten guesses at an account, counted together from everywhere, also at the same moment", async () => {
    const guesses = Array.from({ length: 20 }, (_, index) =>
      attempt(login, "wrong-wrong-wrong", `10.9.${index}.1`),
    );
    const outcomes = await Promise.all(guesses);
    expect(outcomes.filter((code) => code === "wrong-credentials")).toHaveLength(10);
    expect(outcomes.filter((code) => code === "too-many-attempts")).toHaveLength(10);
    expect(await attempt(login, PASSWORD)).toBe("too-many-attempts");
  });

  it("forgets by itself: nobody is shut out for good", async () => {
    for (let n = 0; n < 11; n += 1) await attempt(login, "wrong-wrong-wrong", `10.8.${n}.1`);
    expect(await attempt(login, PASSWORD)).toBe("too-many-attempts");
    await db().rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1_000) } });
    expect(await attempt(login, PASSWORD)).toBe("in");
  });

  it("takes at most twenty in an hour", async () => {
    const quarterPasses = () =>
      db().rateLimit.updateMany({
        where: { key: { startsWith: "login:" } },
        data: { expire: new Date(Date.now() - 1_000) },
      });
    for (let n = 0; n < 10; n += 1) await attempt(login, "wrong-wrong-wrong", `10.7.${n}.1`);
    await quarterPasses();
    for (let n = 10; n < 20; n += 1) await attempt(login, "wrong-wrong-wrong", `10.7.${n}.1`);
    await quarterPasses();
    expect(await attempt(login, PASSWORD, "10.7.99.1")).toBe("too-many-attempts");
  });

  it("starts anew for an account that signed in, and does not charge its network", async () => {
    for (let n = 0; n < 40; n += 1) expect(await attempt(login, PASSWORD)).toBe("in");
  }, 60_000);

  it("takes thirty guesses from a network, whatever the names", async () => {
    for (let n = 0; n < 30; n += 1)
      expect(await attempt(`guess-${network}-${n}`, "wrong-wrong-wrong")).toBe("wrong-credentials");
    expect(await attempt(login, PASSWORD)).toBe("too-many-attempts");
    expect(await attempt(login, PASSWORD, "192.0.2.7")).toBe("in");
  }, 60_000);

  it.each([
    ["203.0.113.7", "203.0.113"],
    ["::ffff:203.0.113.7", "203.0.113"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:DB8:0:0:ffff::", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["direct", null],
    ["1.2.3.4.5", null],
    ["", null],
  ])("knows the network of %s", (address, expected) => {
    expect(networkOf(address)).toBe(expected);
  });
});

describe("passwords", () => {
  it.each([
    ["short", "password-weak"],
    ["x".repeat(129), "password-weak"],
    ["ұзын", "password-weak"],
    ["passwordpassword", "password-common"],
    ["Password123456", "password-common"],
    ["құпиясөз12345", "password-common"],
    ["аудармааударма", "password-common"],
    ["aaaaaaaaaaaaaaaa", "password-common"],
    ["123456789012", "password-common"],
    ["abcdefghijklmn", "password-common"],
  ])("refuses %s", async (password, code) => {
    await expect(hashPassword(password)).rejects.toMatchObject({ code });
  });

  it("takes any characters, and the same text in either Unicode form", async () => {
    const stored = await hashPassword("Йод, ғой және ұлы дала");
    expect(await verifyPassword(stored, "Йод, ғой және ұлы дала".normalize("NFD"))).toBe(true);
    expect(await verifyPassword(stored, "йод, ғой және ұлы дала")).toBe(false);
  });

  it("is refused when there is none to compare with", async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });

  it("tells the fifty-third at once that the server is busy", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 60 }, () => verifyPassword(null, "a".repeat(12))),
    );
    const refused = all.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ reason: { code: "busy" } });
  }, 60_000);
});
