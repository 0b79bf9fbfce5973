/** One line of the greeting: who can sign in to the demo. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

/**
 * Loads the sample into an empty database and names the people who can sign in.
 * Imported when it is called: the generated database client may not exist before.
 */
export async function seedDemoIfEmpty(
  announce: (line: string) => void,
): Promise<readonly DemoLogin[]> {
  const { seedDemo } = await import("@/server/demo/seed");
  const { DEMO_LOGINS } = await import("@/server/demo/people");
  if (await seedDemo()) announce("The sample article is loaded.");
  return DEMO_LOGINS;
}
