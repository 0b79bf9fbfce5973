import { demoPassword, expect, test } from "./support/desk";
import { startInstance } from "./support/instance";
import { signInWith } from "./support/journey";
import { product } from "./support/product";

test("two instances on one database share sessions, and an ended one ends on both", async ({
  page,
  desk,
  sql,
}) => {
  const login = await desk.person("editor");
  const { url, databaseUrl, secret } = product();
  const second = await startInstance({ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret });
  try {
    await signInWith(page, login, demoPassword());
    const ask = (origin: string) => page.request.get(`${origin}/api/articles`);
    // Other journeys go on meanwhile: what changed between the two questions is asked again.
    await expect(async () => {
      const [here, there] = [await ask(url), await ask(second.product.url)];
      expect(here.status()).toBe(200);
      expect(await there.json()).toEqual(await here.json());
    }).toPass({ timeout: 30_000 });
    await sql(
      "UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE login = $1)",
      [login],
    );
    expect((await ask(url)).status()).toBe(401);
    expect((await ask(second.product.url)).status()).toBe(401);
  } finally {
    await second.stop();
  }
});
