import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/core/errors";
import { takeTurns } from "@/server/threads/take-turns";

/**
 * Passwords by argon2id, 64 MiB, three passes, one lane (OWASP asks for at least 19 MiB and two).
 * Two hashes at a time, so that a flood of logins cannot take both cores from people who type;
 * fifty may wait, the next one is told to come back.
 */

const OPTIONS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/**
 * What everybody tries first (NIST SP 800-63B, 5.1.1.2 asks for such a list): the product's name,
 * rows of keys in both layouts, the longest of the passwords that leaks repeat.
 */
const COMMON =
  /^(?:(?:password|passw0rd|qwerty|qwertyuiop|administrator|admin|letmein|welcome|iloveyou|audarma|аударма|парол[ьі]|құпиясөз|йцукен(?:гшщзхъ)?|қазақстан|казахстан|kazakhstan)[\d!@#._-]*)+$/u;

/** A password of few different characters, or one that everybody tries. */
function isGuessable(password: string): boolean {
  const folded = password.normalize("NFC").toLowerCase();
  if (new Set(folded).size < 5 || COMMON.test(folded)) return true;
  return isRun([...folded]);
}

/** "abcdefghijkl", "123456789012": each character follows the one before it. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((character, index) => {
    const before = characters[index] ?? "";
    return (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  });
  const followers = steps.filter((step) => step === 1 || step === -9).length;
  return followers >= steps.length - 1;
}

/** Verified when the login is unknown, so that the answer takes as long as for a known one. */
const DECOY =
  "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$4bJzpmKdXTBZcWYbEUyoCELkSoxhn4FsHQ6LwmBwsEE";

const inTurn = takeTurns({ atOnce: 2, mayWait: 50 });

/**
 * Hashes a password. No rules of composition: length and the list of the common ones decide.
 * @throws AppError `password-weak` outside the length bounds, `password-common`, `busy` under a flood.
 */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    throw new AppError("password-weak", { min: PASSWORD_LENGTH.min, max: PASSWORD_LENGTH.max });
  }
  if (isGuessable(password)) throw new AppError("password-common");
  return inTurn(() => hash(password.normalize("NFC"), OPTIONS));
}

/** Whether the password fits; without a stored hash it answers false after the usual time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if ([...password].length > PASSWORD_LENGTH.max) return false;
  const fits = await inTurn(() =>
    verify(stored ?? DECOY, password.normalize("NFC")).catch(() => false),
  );
  return stored !== null && fits;
}
