import { describe, expect, it } from "vitest";
import { memoryOptions } from "@/server/db/embedded/memory-options";

const GIGABYTE = 1024 ** 3;

describe("memory of the embedded database", () => {
  it.each([
    ["the least that PostgreSQL itself would take", 0.5, "128MB"],
    ["an eighth", 8, "1024MB"],
    ["no more than the largest memory needs", 256, "4096MB"],
  ])("is %s", (_, gigabytes, buffers) => {
    expect(memoryOptions(gigabytes * GIGABYTE)).toEqual(["-c", `shared_buffers=${buffers}`]);
  });
});
