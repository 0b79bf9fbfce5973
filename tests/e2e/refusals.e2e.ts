import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { ERRORS, type ErrorCode } from "@/core/errors";
import type { TranslationView } from "@/core/workflow/article-view";
import { openEditor, openField, savingState } from "./editor/article";
import { demoPassword, expect, send, sent, test } from "./support/desk";
import {
  confirmAll,
  importLibrary,
  type LibraryArticle,
  libraryArticle,
  translations,
} from "./support/library-article";
import { product } from "./support/product";
import { publicLists } from "./support/public-site";
import { words } from "./support/words";

/** What the production build refuses, and how: the right code, nothing of its insides, nothing lost. */

const NOBODY = "00000000-0000-7000-8000-000000000000";
/** Traces of what only we should see: stacks, paths, SQL, the names of libraries. */
const INSIDES = /node_modules|\.next|at [\w.]+ \(|select |insert |prisma|postgres|ECONN|stack/iu;

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

async function expectRefusal(answer: APIResponse, code: ErrorCode): Promise<void> {
  const text = await answer.text();
  const { number, status } = ERRORS[code];
  expect(answer.status(), text).toBe(status);
  expect(JSON.parse(text)).toMatchObject({ error: { code, number } });
  expect(text).not.toMatch(INSIDES);
  expect(answer.headers()).toMatchObject({ ...HEADERS, "cache-control": "no-store" });
}

type Save = { readonly text?: string; readonly version?: number; readonly key?: string };

/** A save as the editor sends it. */
function save(page: Page, { id, ...known }: TranslationView, asked: Save = {}) {
  const { text = "Мәтін жоқ", version = known.version, key = randomUUID() } = asked;
  return page.request.put(`/api/translations/${id}`, {
    headers: {
      Origin: product().url,
      "Idempotency-Key": key,
      "If-Match": `"v${version}"`,
    },
    data: { content: [{ t: "text", v: text }], sourceVersion: known.sourceVersion },
  });
}

async function firstOf(page: Page, id: string, language: "ru" | "en"): Promise<TranslationView> {
  const [first] = await translations(page, id, language);
  if (first === undefined) throw new Error(`The article has no translation into ${language}.`);
  return first;
}

const article: LibraryArticle = libraryArticle("Horizon");

test("an id that names nothing, or is none, is not found, whatever is asked of it", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  for (const id of [NOBODY, "1", "../people", "%00", "' or 1=1"]) {
    const path = `/api/articles/${encodeURIComponent(id)}`;
    await expectRefusal(await editor.request.get(path), "not-found");
    await expectRefusal(await editor.request.get(`${path}/segments`), "not-found");
    const page = await editor.request.get(`/desk/articles/${encodeURIComponent(id)}/editor`);
    const html = await page.text();
    expect(html).toContain(words("en", "errors:notFound.title"));
    expect(page.status()).toBe(404);
    expect(html).not.toMatch(/node_modules|prisma/iu);
  }
  await expectRefusal(
    await send(editor, `/api/translations/${NOBODY}/sign-off`, {}, { "If-Match": '"v1"' }),
    "not-found",
  );
});

test("an address that names nothing is answered in words, at the desk and on the site", async ({
  desk,
}) => {
  const page = await desk.signedIn("editor");
  const nothing = [
    `/desk/articles/${NOBODY}`,
    `/desk/articles/${NOBODY}/editor`,
    `/desk/glossary/${NOBODY}`,
    "/kk/nothing",
    "/nothing",
    "/no/such/page",
  ];
  for (const address of nothing) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading, address).toHaveText(words("en", "errors:notFound.title"));
  }
});

test("another language's translator cannot change a text, and it stays as it was", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  const stranger = await desk.signedIn("translator-en");
  const id = await importLibrary(editor, article);
  const before = await firstOf(editor, id, "ru");
  await expectRefusal(await save(stranger, before), "not-allowed");
  await expectRefusal(
    await send(stranger, `/api/articles/${id}/approvals`, { language: "ru", items: [] }),
    "not-allowed",
  );
  await expectRefusal(
    await send(stranger, `/api/articles/${id}/releases`, {
      languages: ["kk"],
      scheduledFor: null,
      notices: {},
    }),
    "not-allowed",
  );
  expect(await firstOf(editor, id, "ru")).toEqual(before);
});

test("a save onto another version brings both texts, and overwrites neither", async ({ desk }) => {
  const editor = await desk.signedIn("editor");
  const translator = await desk.signedIn("translator-ru");
  const id = await importLibrary(editor, article);
  const empty = await firstOf(translator, id, "ru");
  expect((await save(translator, empty, { text: "Первый." })).ok()).toBe(true);
  const late = await save(editor, empty, { text: "Второй." });
  await expectRefusal(late, "version-conflict");
  expect(JSON.stringify((await late.json()).error.details)).toContain("Первый.");
  expect((await firstOf(translator, id, "ru")).content).toEqual([{ t: "text", v: "Первый." }]);
  const without = await editor.request.put(`/api/translations/${empty.id}`, {
    headers: { Origin: product().url, "Idempotency-Key": randomUUID() },
    data: { content: [], sourceVersion: 1 },
  });
  await expectRefusal(without, "version-required");
});

test("the same save twenty times at once is one change", async ({ desk, sql }) => {
  const editor = await desk.signedIn("editor");
  const translator = await desk.signedIn("translator-ru");
  const id = await importLibrary(editor, article);
  const empty = await firstOf(translator, id, "ru");
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => save(translator, empty, { text: "Один раз.", key })),
  );
  expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(200));
  const versions = await Promise.all(
    answers.map(async (answer) => (await answer.json()).translation.version),
  );
  expect(new Set(versions)).toEqual(new Set([empty.version + 1]));
  const events = await sql("SELECT 1 FROM translation_event WHERE translation_id = $1", [empty.id]);
  expect(events).toHaveLength(1);
  await expectRefusal(await save(translator, empty, { text: "Другой.", key }), "key-reused");
  const twice = await Promise.all(
    Array.from({ length: 5 }, () =>
      sent<{ id: string }>(
        editor,
        "/api/articles",
        {
          sourceLanguage: "kk",
          targetLanguages: ["ru"],
          date: "2026-03-12",
          deadlineAt: null,
          assignments: [],
          blocks: [{ kind: "paragraph", codes: [], segments: [{ content: [], gapAfter: "" }] }].map(
            (block) => ({
              ...block,
              segments: [{ content: [{ t: "text", v: "Бір рет." }], gapAfter: "" }],
            }),
          ),
        },
        { "Idempotency-Key": key },
      ),
    ),
  );
  expect(new Set(twice.map((one) => one.id)).size).toBe(1);
  const release = { languages: ["kk"], scheduledFor: null, notices: {} };
  const released = await Promise.all(
    Array.from({ length: 5 }, () =>
      send(editor, `/api/articles/${id}/releases`, release, { "Idempotency-Key": key }),
    ),
  );
  const made = await sql("SELECT 1 FROM published_version WHERE article_id = $1", [id]);
  expect(made).toHaveLength(1);
  for (const answer of released) {
    if (answer.status() !== 200) await expectRefusal(answer, "busy");
  }
});

test("a body over the limit, of another type, broken, or from another site is refused", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  const id = await importLibrary(editor, article);
  const first = await firstOf(editor, id, "ru");
  const own = {
    Origin: product().url,
    "Idempotency-Key": randomUUID(),
    "If-Match": `"v${first.version}"`,
  };
  const path = `/api/translations/${first.id}`;
  const put = (headers: Record<string, string>, data: string) =>
    // Bytes, because a text would be made into JSON on its way.
    editor.request.put(path, { headers: { ...own, ...headers }, data: Buffer.from(data) });
  const json = { "Content-Type": "application/json" };
  const fits = JSON.stringify({ content: [{ t: "text", v: "Текст." }], sourceVersion: 1 });
  await expectRefusal(await save(editor, first, { text: "ж".repeat(600_000) }), "body-too-large");
  await expectRefusal(await save(editor, first, { text: "ж".repeat(20_001) }), "text-too-long");
  await expectRefusal(await put({ "Content-Type": "text/plain" }, fits), "wrong-content-type");
  await expectRefusal(await put(json, "{"), "bad-request");
  await expectRefusal(
    await put(json, '{"content":[],"sourceVersion":1,"state":"approved"}'),
    "invalid-input",
  );
  await expectRefusal(await put({ ...json, Origin: "https://example.org" }, fits), "cross-site");
  await expectRefusal(await put({ ...json, "Sec-Fetch-Site": "cross-site" }, fits), "cross-site");
  await expectRefusal(await save(editor, first, { text: "\u0000" }), "text-has-nul");
  const surrogate = '{"content":[{"t":"text","v":"\\ud800"}],"sourceVersion":1}';
  await expectRefusal(await put(json, surrogate), "text-not-well-formed");
  const import5 = { language: "kk", text: "Мәтін. ".repeat(800_000), format: "text" };
  await expectRefusal(await send(editor, "/api/import-preview", import5), "import-too-large");
  const form = await editor.request.post("/api/articles", { headers: own, form: { a: "b" } });
  await expectRefusal(form, "wrong-content-type");
  expect(await firstOf(editor, id, "ru")).toEqual(first);
});

test("files that are no text are refused with the reason; other encodings are read right", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  const upload = (name: string, buffer: Buffer) =>
    editor.request.post(`/api/import-preview/file?language=kk&name=${encodeURIComponent(name)}`, {
      headers: { Origin: product().url, "Content-Type": "application/octet-stream" },
      data: buffer,
    });
  const png = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
    "hex",
  );
  await expectRefusal(await upload("article.txt", png), "import-not-text");
  await expectRefusal(await upload("article.exe", Buffer.from("Мәтін")), "file-type");
  await expectRefusal(await upload("article.txt", Buffer.from("  \n ")), "import-empty");
  const text = "Үкімет отырысы өтті\nҚала әкімі есеп берді.";
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  const read = await upload("article.txt", utf16);
  expect(read.status(), await read.text()).toBe(200);
  expect(await read.text()).toContain("Қала әкімі есеп берді.");
  const scripted = `<h1>Тақырып</h1><p onclick="alert(1)">Мәтін <b>қалың</b><script>alert(2)</script></p>`;
  const html = await (await upload("article.html", Buffer.from(scripted))).text();
  expect(html).toContain("қалың");
  expect(html).not.toMatch(/alert|onclick/u);
});

test("a session that ends while typing is asked for again in place; nothing typed is lost", async ({
  desk,
  sql,
}) => {
  const editor = await desk.signedIn("editor");
  const id = await importLibrary(editor, article);
  const page = await desk.signedIn("translator-ru", "ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  await page.keyboard.type(article.ru[0].slice(0, 12));
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  const cookies = await page.context().cookies();
  await sql(
    `UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id =
       (SELECT person_id FROM translation_event WHERE article_id = $1 LIMIT 1)`.replace(
      "SELECT person_id",
      "SELECT actor_id",
    ),
    [id],
  );
  await page.keyboard.type(article.ru[0].slice(12));
  const dialog = page.getByRole("dialog");
  const password = dialog.locator("input[type=password]");
  await expect(password).toBeVisible();
  expect((await page.request.get("/api/articles")).status()).toBe(401);
  await password.fill(demoPassword());
  await password.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  await expect(openField(page)).toHaveText(article.ru[0]);
  const [stored] = await translations(page, id, "ru");
  expect(stored?.content).toEqual([{ t: "text", v: article.ru[0] }]);
  expect(cookies).not.toEqual(await page.context().cookies());
});

test("an article that is not out cannot be read without rights at any address", async ({
  desk,
  request,
}) => {
  const editor = await desk.signedIn("editor");
  const translator = await desk.signedIn("translator-ru");
  const secret = libraryArticle("Zephyrine");
  const id = await importLibrary(editor, secret);
  await confirmAll(translator, id, "ru", secret);
  const first = await firstOf(editor, id, "ru");
  for (const [address, body] of await publicLists(request)) {
    expect(body, address).not.toContain("Zephyrine");
    expect(body, address).not.toContain(id);
  }
  const guesses = [
    `/kk/${id}`,
    `/ru/${first.id}`,
    `/ru?after=${id}`,
    `/ru/feed.xml?article=${id}`,
    "/kk/qostanaida-zephyrine-kitaphanasy-ashyldy",
    "/ru/v-kostanae-otkrylas-biblioteka-zephyrine",
    `/desk/articles/${id}/publish`,
    `/desk/articles/${id}/editor`,
  ];
  for (const address of guesses) {
    const answer = await request.get(address);
    expect(await answer.text(), address).not.toContain("Zephyrine");
  }
  for (const path of [
    "",
    "/segments",
    "/readiness",
    "/events",
    "/changes",
    "/source",
    "/comments",
  ]) {
    await expectRefusal(await request.get(`/api/articles/${id}${path}`), "not-signed-in");
  }
  await expectRefusal(await request.get(`/api/translations/${first.id}/history`), "not-signed-in");
});

test("every answer carries the security headers, and nothing of the desk may be stored", async ({
  desk,
  request,
}) => {
  const editor = await desk.signedIn("editor");
  const id = await importLibrary(editor, article);
  const answers = new Map<string, APIResponse>();
  for (const path of ["/", "/kk", "/ru/feed.xml", "/sitemap.xml", "/robots.txt", "/login"]) {
    answers.set(path, await request.get(path, { maxRedirects: 0 }));
  }
  for (const path of ["/ru/no-such-article", "/no/such/page", "/api/health", "/api/nowhere"]) {
    answers.set(path, await request.get(path));
  }
  answers.set("/desk signed out", await request.get("/desk", { maxRedirects: 0 }));
  const own = ["", "/articles", "/articles/new", `/articles/${id}`, "/review", "/nowhere"];
  const article_ = [`/articles/${id}/editor`, `/articles/${id}/review`, `/articles/${id}/publish`];
  for (const path of [...own, ...article_]) {
    answers.set(`/desk${path}`, await editor.request.get(`/desk${path}`));
  }
  for (const [path, answer] of answers) {
    const headers = answer.headers();
    expect(headers, path).toMatchObject(HEADERS);
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
    expect(headers["x-powered-by"], path).toBeUndefined();
    if (path.startsWith("/desk") || path.startsWith("/api") || path === "/login") {
      expect(headers["cache-control"], path).toContain("no-store");
      expect(headers["referrer-policy"], path).toBe("no-referrer");
    }
  }
});
