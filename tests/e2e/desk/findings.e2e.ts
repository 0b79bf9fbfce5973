import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openField } from "../editor/article";
import { expect, sent, test } from "../support/desk";
import { expectGoodScreen } from "../support/screens";
import { words } from "../support/words";

const text = (v: string) => [{ t: "text", v }];

type Stored = {
  readonly segments: readonly {
    readonly translations: readonly {
      readonly id: string;
      readonly language: string;
      readonly version: number;
    }[];
  }[];
};

/** An article of the given sentences, the Russian of which is saved as it comes. */
async function translated(
  page: Page,
  translator: Page,
  sentences: readonly (readonly [string, string])[],
): Promise<string> {
  const { id } = await sent<{ readonly id: string }>(page, "/api/articles", {
    sourceLanguage: "kk",
    targetLanguages: ["ru", "en"],
    date: "2026-11-20",
    deadlineAt: null,
    assignments: [],
    blocks: sentences.map(([source], index) => ({
      kind: index === 0 ? "headline" : "paragraph",
      codes: [],
      segments: [{ content: text(source), gapAfter: "" }],
    })),
  });
  const { segments } = (await (
    await page.request.get(`/api/articles/${id}/segments`)
  ).json()) as Stored;
  for (const [index, { translations }] of segments.entries()) {
    const row = translations.find(({ language }) => language === "ru");
    const answer = await translator.request.put(`/api/translations/${row?.id}`, {
      headers: {
        Origin: new URL(page.url()).origin,
        "Idempotency-Key": randomUUID(),
        "If-Match": `"v${row?.version}"`,
      },
      data: { content: text(sentences[index]?.[1] ?? ""), sourceVersion: 1 },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  return id;
}

test("the report shows what is wrong where, leads there, and goes out as a safe table", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor", "kk");
  const translator = await desk.signedIn("translator-ru", "ru");
  await editor.goto("/desk");
  const id = await translated(editor, translator, [
    ["Көпір ашылды", "Открыт мост"],
    ["Құрылысқа 37,3 млрд теңге жұмсалды.", "На строительство потрачено 33,7 млрд тенге."],
    ["Жиынға 250 адам қатысты.", "На собрание пришли люди."],
    ["Бұл туралы Үкімет хабарлады.", "=Об этом  сообщило Үкімет."],
  ]);
  await editor.goto(`/desk/articles/${id}/findings`);
  const changed = editor.locator('[data-check="figures-changed"]');
  await expect(changed.locator("mark")).toHaveText("33,7");
  // What the translation lacks is shown in the source.
  await expect(editor.locator('[data-check="figures-missing"] mark')).toHaveText(/250/u);
  await expect(editor.locator('[data-check="leftover-kazakh"] mark')).toHaveText("Үкімет");
  await expectGoodScreen(editor, "findings", "kk");
  const missing = editor.locator('[data-check="figures-missing"]');
  await missing.getByRole("button", { name: words("kk", "findings:ignore") }).click();
  await missing.getByLabel(words("kk", "findings:reason")).fill("Саны кейін анықталады.");
  await missing.getByRole("button", { name: words("kk", "findings:accept") }).click();
  await expect(missing.getByText(/Саны кейін анықталады/u)).toBeVisible();
  await expectGoodScreen(editor, "findings-accepted", "kk");
  await missing.getByRole("button", { name: words("kk", "findings:takeBack") }).click();
  await expect(missing.getByText(/Саны кейін анықталады/u)).toBeHidden();
  const csv = await editor.request.get(`/api/articles/${id}/findings?ui=kk`);
  expect(await csv.text()).toContain("'=Об этом");
  await translator.goto(`/desk/articles/${id}/findings?lang=ru`);
  const segment = words("ru", "findings:segment").replace("{{number}}", "2");
  await translator
    .locator('[data-check="figures-changed"]')
    .getByRole("link", { name: segment })
    .click();
  await expect(openField(translator)).toContainText("33,7 млрд");
});
