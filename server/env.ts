import { z } from "zod";

/**
 * The one place that reads the environment. Everything else asks here, so that
 * a variable has one name, one default and one check, and docs/operations.md
 * can list them all.
 */

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .optional()
  .transform((value) => (value ? value === "1" || value === "true" : undefined));

/** An empty variable means "not set": that is how compose files and CI leave them. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).catch("development"),
  /** PostgreSQL 15 or newer; without it the embedded one is used. */
  DATABASE_URL: text,
  /** Connections that one process may hold. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  /** Where the embedded database and the generated secrets live. */
  AUDARMA_DATA_DIR: text,
  /** The public address, e.g. https://audarma.example.org. Required in production. */
  NEXTAUTH_URL: text,
  /** Signs session tokens; generated at first start when the embedded database is used. */
  NEXTAUTH_SECRET: text,
  /** The previous secret, while sessions signed with it may still live. */
  NEXTAUTH_SECRET_PREVIOUS: text,
  /** Sample data and one sign-in button per role; read it through `isDemo`. */
  AUDARMA_DEMO: flag,
  /** Set (to 1) when our own reverse proxy stands in front and appends to X-Forwarded-For. */
  TRUSTED_PROXY: text,
  /** Folder with segmentation rules of the house, `<language>.srx`, tried before ours. */
  AUDARMA_SEGMENTATION_RULES: text,
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  PORT: port.default(3000),
  /** PostgreSQL for the test suite, instead of a temporary embedded one. */
  TEST_DATABASE_URL: text,
});

/** Settings of this process, checked. Units: ports and counts are integers. */
export type Environment = Readonly<z.infer<typeof schema>>;

/** Thrown when a variable has an impossible value; the message names it and never shows the value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * Reads and checks the environment. Cheap; not cached, so that a test or a
 * command may set a variable before the first use.
 *
 * @throws EnvironmentError for the first wrong variable.
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new EnvironmentError(
    `The environment variable ${issue?.path.join(".") ?? "?"} is not valid: ${issue?.message ?? ""}`,
  );
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether an address or host name means this machine only. */
export function isLoopback(hostOrUrl: string): boolean {
  return LOOPBACK.has(URL.canParse(hostOrUrl) ? new URL(hostOrUrl).hostname : hostOrUrl);
}

/** Whether the demo is on. It cannot be on for a public address, whatever the variable says. */
export function isDemo(environment: Environment): boolean {
  const { AUDARMA_DEMO: wanted, NEXTAUTH_URL: url } = environment;
  return wanted === true && url !== undefined && isLoopback(url);
}

/** What is wrong with these settings for serving the public; empty when nothing is. */
export function productionProblems(environment: Environment): readonly string[] {
  const problems: string[] = [];
  const { NEXTAUTH_URL: url, NEXTAUTH_SECRET: secret } = environment;
  if (url === undefined || !URL.canParse(url)) {
    problems.push(
      "NEXTAUTH_URL must be the public address, for example https://audarma.example.org.",
    );
  }
  if (secret === undefined || Buffer.byteLength(secret) < 32) {
    problems.push(
      "NEXTAUTH_SECRET must hold at least 32 bytes, for example: openssl rand -base64 48.",
    );
  }
  if (environment.AUDARMA_DEMO) problems.push("AUDARMA_DEMO cannot be on in production.");
  return problems;
}

/** Sets the variables that a start decided on (database, secret, address) for this process. */
export function publishEnvironment(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
}

/** The environment for a child process: this one's, with `values` on top. */
export function childEnvironment(values: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...values };
}

/**
 * What asks the C library of Linux for memory in large pages, for a process that keeps much of the
 * memory's index: it reads here and there in hundreds of megabytes, and with pages of 4 KB an eighth of its time goes into
 * finding them (docs/decisions/translation-memory.md, "Large pages"). A setting of the operator's own stands.
 */
export function largePages(): Readonly<Record<string, string>> {
  if (process.platform !== "linux") return {};
  const own = process.env.GLIBC_TUNABLES ?? "";
  if (own.includes("glibc.malloc.hugetlb")) return {};
  return { GLIBC_TUNABLES: [own, "glibc.malloc.hugetlb=1"].filter(Boolean).join(":") };
}

/**
 * The environment for PostgreSQL: only what it needs. A C locale, because its
 * log is read by program; the database itself is UTF-8 by its own setting.
 */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return {
    LC_ALL: "C",
    TZ: "UTC",
    ...(PATH && { PATH }),
    ...(SystemRoot && { SystemRoot }),
    ...(TEMP && { TEMP }),
    ...(TMPDIR && { TMPDIR }),
    NODE_ENV: "production",
  };
}
