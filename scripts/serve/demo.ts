import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One line of the greeting: who can sign in to the demo. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

interface DemoRoom {
  /** Fills an empty database with the sample; true when it did. */
  readonly seedDemo: () => Promise<boolean>;
  readonly DEMO_LOGINS: readonly DemoLogin[];
}

/** Loads the sample into an empty database and names the people who can sign in. */
export async function seedDemoIfEmpty(
  announce: (line: string) => void,
): Promise<readonly DemoLogin[]> {
  const seed = new URL("../../server/demo/seed.ts", import.meta.url);
  if (!existsSync(fileURLToPath(seed))) return [];
  const { seedDemo, DEMO_LOGINS } = (await import(seed.href)) as DemoRoom;
  if (await seedDemo()) announce("The sample article is loaded.");
  return DEMO_LOGINS;
}
