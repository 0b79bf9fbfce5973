import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";

/** One assignment from outside. */
export const assignmentSchema = z.strictObject({
  language: languageSchema,
  role: z.enum(["translator", "reviewer"]),
  personId: z.uuid(),
});
