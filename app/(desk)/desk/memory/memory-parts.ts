import type { Metadata } from "next";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import type { MemoryPart } from "@/ui/memory/memory-page";

/** The title of every page of the memory. */
export async function memoryMetadata(): Promise<Metadata> {
  const { language }: { readonly language: Language } = await requestPresentation();
  return { title: (await getT(language, "shell"))("nav.memory") };
}

/** The parts of the memory screen that this person can use. */
export function memoryParts(actor: Actor): readonly MemoryPart[] {
  return [
    "entries",
    "banks",
    ...(may(actor, "memory.import") ? (["exchange", "align"] as const) : []),
    ...(may(actor, "memory.edit") ? (["cleanUp"] as const) : []),
  ];
}
