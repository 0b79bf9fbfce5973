/**
 * What a translator waits for in the editor: opening an article, a keystroke, confirming. Production
 * build, Chromium, one page. Beside them, in the same run and browser, a bare <textarea> with the
 * same text: what the machine does at best.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { ensureChromium } from "@/scripts/chromium.mjs";
import { runProduct } from "@/scripts/serve/run";
import { disconnect } from "@/server/db/client";
import { findFreePort } from "@/server/db/embedded/free-port";
import { DEMO_PASSWORD } from "@/server/demo/people";
import { publishEnvironment } from "@/server/env";
import { type Weighed, weigh } from "./weights";

const OPENINGS = 7;
/** On the desk before an opening, in milliseconds. */
const REST = 1_500;
const KEYS = 120;
const CONFIRMATIONS = 30;
const LENGTHS = [30, 2_000] as const;

type Row = { readonly name: string; readonly times: readonly number[]; readonly goal?: number };

/** `npm run bench -- editor [--url http://127.0.0.1:3000]`: without an address it starts the product itself. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { url: { type: "string" } } });
  if (values.url !== undefined) return measure(values.url);
  const folder = await mkdtemp(join(tmpdir(), "audarma-bench-"));
  publishEnvironment({ AUDARMA_DATA_DIR: folder, AUDARMA_DEMO: "1" });
  const product = await runProduct({
    root: fileURLToPath(new URL("..", import.meta.url)),
    dev: false,
    host: "127.0.0.1",
    port: await findFreePort(),
    demo: true,
    signal: new AbortController().signal,
    announce: () => undefined,
  });
  try {
    return await measure(product.url);
  } finally {
    await disconnect();
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(url: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const rows: Row[] = [await baseline(browser)];
    const editor = await signedIn(browser, url, "editor");
    const translator = await signedIn(browser, url, "translator-ru");
    const weights: Weighed[] = [];
    for (const length of LENGTHS) {
      const id = await importArticle(editor, url, length);
      const path = `/desk/articles/${id}/editor?view=translate&lang=ru`;
      const address = `${url}${path}`;
      if (weights.length === 0) weights.push(...(await weighPages(translator, url, path)));
      rows.push(await opening(translator, address, length));
      rows.push(...(await working(translator, address, length)));
    }
    print(rows, browser.version());
    printWeights(weights);
    return 0;
  } finally {
    await browser.close();
  }
}

/** Budgets in kilobytes; that of the editor leaves out its rich field, which comes after the caret. */
function weighPages(
  { request }: BrowserContext,
  url: string,
  editor: string,
): Promise<readonly Weighed[]> {
  const pages = [
    { name: "JavaScript of a public page", path: "/kk", budget: 90 },
    { name: "JavaScript of the desk", path: "/desk", budget: 250 },
    { name: "JavaScript of the editor", path: editor, budget: 250 },
  ];
  return Promise.all(pages.map((page) => weigh(request, url, page)));
}

async function signedIn(browser: Browser, url: string, login: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { csrfToken } = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  await context.request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, username: login, password: DEMO_PASSWORD, json: "true", callbackUrl: url },
    headers: { Origin: url },
  });
  return context;
}

const SENTENCE = "Жиналыста көлік дәліздерін дамыту мәселелері қаралып, тапсырмалар берілді";

/** Words, not figures: a confirmed text must have no finding that holds it back. */
const NAMES = ["Астана", "Алматы", "Шымкент", "Ақтау", "Атырау", "Орал", "Тараз"] as const;

async function importArticle(editor: BrowserContext, url: string, length: number): Promise<string> {
  const answer = await editor.request.post(`${url}/api/articles`, {
    headers: { Origin: url, "Idempotency-Key": randomUUID() },
    timeout: 120_000,
    data: {
      sourceLanguage: "kk",
      targetLanguages: ["ru", "en"],
      date: "2026-11-20",
      deadlineAt: null,
      assignments: [],
      blocks: Array.from({ length: Math.ceil(length / 2) }, (_, index) => ({
        kind: "paragraph",
        codes: [],
        segments: [0, 1].map((part) => ({
          content: [{ t: "text", v: `${SENTENCE}: ${NAMES[(index + part) % NAMES.length]}.` }],
          gapAfter: part === 0 ? " " : "",
        })),
      })),
    },
  });
  if (!answer.ok()) throw new Error(`the article was refused: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

declare global {
  interface Window {
    caretAt: number | null;
    waits: number[];
    jumps: number[];
  }
}

/** Notes when the caret first stands in a translation. */
const NOTE_CARET = `window.caretAt = null; addEventListener("focusin", (event) => {
  if (window.caretAt === null && event.target.closest?.("[data-cell-editor]")) window.caretAt = performance.now();
});`;

/**
 * A full load of the editor in the tab that showed the desk, as a person comes to it: in a new tab
 * the browser's own start of a process, some 350 ms here, would be most of what is measured.
 */
async function opening(context: BrowserContext, address: string, length: number): Promise<Row> {
  const times: number[] = [];
  const page = await context.newPage();
  await page.addInitScript(NOTE_CARET);
  for (let index = 0; index <= OPENINGS; index += 1) {
    await page.goto(new URL("/desk", address).href);
    // What the page before still asks of the server is no part of the next one's opening.
    await page.waitForTimeout(REST);
    await page.goto(address);
    await page.waitForFunction(() => window.caretAt !== null);
    // The first opening fills caches of server and browser and is left out.
    if (index > 0) times.push((await page.evaluate(() => window.caretAt)) ?? Number.NaN);
  }
  await page.close();
  const goal = length > 500 ? 1_000 : 700;
  return { name: `open ${length} segments, caret in the text`, times, goal };
}

async function working(
  context: BrowserContext,
  address: string,
  length: number,
): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.addInitScript(NOTE_CARET);
  await page.goto(address);
  await page.waitForFunction(() => window.caretAt !== null);
  // All rows are there before anything is measured.
  await page.waitForFunction(() => !document.querySelector("[role=status] .animate-pulse"));
  await page.waitForTimeout(1_500);
  const keys = await typing(page);
  const next = await confirming(page);
  await page.close();
  return [
    { name: `keystroke to frame, ${length} segments`, times: keys, goal: 16 },
    { name: `confirm to caret in the next, ${length} segments`, times: next, goal: 50 },
  ];
}

/** From the key event to the end of the frame that shows it: handlers, style, layout and paint. */
async function typing(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.waits = [];
    addEventListener(
      "keydown",
      (event) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.waits.push(performance.now() - event.timeStamp);
        // The message is handled after the frame that the key led to.
        requestAnimationFrame(() => port2.postMessage(null));
      },
      true,
    );
  });
  // Letters that the browser's keyboard has: others would be put in without a key.
  const text = "checking how fast the text appears in the open segment ".repeat(3);
  for (const char of text.slice(0, KEYS)) {
    await page.keyboard.press(char === " " ? "Space" : char);
    await page.waitForTimeout(25);
  }
  return page.evaluate(() => window.waits);
}

async function confirming(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.jumps = [];
    let pressed = 0;
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter" && event.ctrlKey) pressed = event.timeStamp;
      },
      true,
    );
    addEventListener("focusin", (event) => {
      const isField = (event.target as Element).closest("[data-cell-editor]");
      if (pressed > 0 && isField) window.jumps.push(performance.now() - pressed);
      pressed = 0;
    });
  });
  for (let index = 0; index < CONFIRMATIONS; index += 1) {
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(
      "На совещании рассмотрели вопросы развития транспортных коридоров и дали поручения: город.",
    );
    await page.waitForTimeout(60);
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(200);
  }
  return page.evaluate(() => window.jumps);
}

/** The same keys in a page that has nothing but a text field. */
async function baseline(browser: Browser): Promise<Row> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent("<!doctype html><textarea autofocus rows=5 cols=60></textarea>");
  await page.locator("textarea").focus();
  const times = await typing(page);
  await page.close();
  return { name: "keystroke to frame, bare <textarea>", times };
}

function print(rows: readonly Row[], version: string): void {
  const cpu = cpus()[0]?.model.trim() ?? "unknown processor";
  console.log(`${cpus().length} × ${cpu}, load ${loadavg()[0]?.toFixed(1)}; Chromium ${version};`);
  console.log(`production build; ${OPENINGS} openings from the desk, ${KEYS} keys, milliseconds`);
  for (const { name, times, goal } of rows) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)
        .toFixed(1)
        .padStart(8);
    const wanted = goal === undefined ? "" : `  goal ${goal}`;
    console.log(`${name.padEnd(50)} p50 ${at(0.5)}  p95 ${at(0.95)}  n ${times.length}${wanted}`);
  }
}

function printWeights(weights: readonly Weighed[]): void {
  console.log("scripts that a document names, kilobytes after gzip");
  for (const { name, kilobytes, budget } of weights)
    console.log(`${name.padEnd(50)} ${kilobytes.toFixed(0).padStart(8)} kB  budget ${budget}`);
}
