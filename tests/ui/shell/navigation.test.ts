import { describe, expect, it } from "vitest";
import { ROLES } from "@/core/workflow/actor";
import { isWithin, navigationFor } from "@/ui/shell/navigation";

const places = (...roles: Parameters<typeof navigationFor>[0]) =>
  navigationFor(roles).map(({ id }) => id);

describe("navigation", () => {
  it("shows a translator where a translator works", () => {
    expect(places("translator")).toEqual([
      "dashboard",
      "articles",
      "glossary",
      "memory",
      "findings",
      "help",
    ]);
  });

  it("adds what each role is for", () => {
    expect(places("reviewer")).toContain("review");
    expect(places("editor")).toContain("publish");
    expect(places("administrator")).toContain("admin");
    expect(places("editor")).not.toContain("admin");
  });

  it("joins roles and names no place twice", () => {
    const all = places(...ROLES);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ["/desk", "/desk", true],
    ["/desk", "/desk/articles", false],
    ["/desk/articles", "/desk/articles/7", true],
    ["/desk/articles", "/desk/articles-old", false],
  ])("%s holds %s: %s", (href, path, expected) => {
    expect(isWithin(href, path)).toBe(expected);
  });
});
