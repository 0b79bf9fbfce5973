import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { assignPeople } from "@/server/articles/assign-people";
import { assignRole } from "@/server/articles/assign-role";
import { readArticle } from "@/server/articles/read-articles";
import { testDatabase } from "../../support/database";
import { createActor, createTestArticle, headline } from "../../support/factories";

testDatabase();
let editor: Actor;
let first: Actor;
let second: Actor;
let reviewer: Actor;

beforeAll(async () => {
  editor = await createActor("editor");
  first = await createActor({ role: "translator", language: "ru" });
  second = await createActor({ role: "translator", language: "ru" });
  reviewer = await createActor("reviewer");
});

const russian = (person: Actor) =>
  ({ language: "ru", role: "translator", personId: person.personId }) as const;

describe("giving a role to one person in many articles", () => {
  it("replaces whoever had it, leaves the rest, and skips articles without the language", async () => {
    const both = await createTestArticle([headline("Бірінші")]);
    const english = await createTestArticle([headline("Екінші")], ["en"]);
    await assignPeople(
      editor,
      [both],
      [russian(first), { language: "ru", role: "reviewer", personId: reviewer.personId }],
    );
    expect(await assignRole(editor, [both, english], russian(second))).toEqual({
      assigned: 1,
      skipped: 1,
    });
    const { assignments } = await readArticle(editor, both);
    expect(assignments.map(({ role, person }) => [role, person.id]).toSorted()).toEqual([
      ["reviewer", reviewer.personId],
      ["translator", second.personId],
    ]);
  });

  it("refuses a person without the role, and actors without the right", async () => {
    const id = await createTestArticle([headline("Үшінші")]);
    await expect(assignRole(editor, [id], russian(reviewer))).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(assignRole(first, [id], russian(first))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
