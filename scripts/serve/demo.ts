import { Client } from "pg";

/** One line of the greeting: who can sign in to the demo. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

/**
 * Loads the sample into an empty database and names the people who can sign in.
 * The seed, and with it every use case, is loaded only when it is needed: that
 * keeps later starts quick, and the generated client need not exist before.
 */
export async function seedDemoIfEmpty(
  url: string,
  announce: (line: string) => void,
): Promise<readonly DemoLogin[]> {
  if (await isEmpty(url)) {
    const { seedDemo } = await import("@/server/demo/seed");
    if (await seedDemo()) announce("The sample article is loaded.");
  }
  const { DEMO_LOGINS } = await import("@/server/demo/people");
  return DEMO_LOGINS;
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM person LIMIT 1")).rowCount === 0;
  } finally {
    await client.end();
  }
}
