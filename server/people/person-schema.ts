import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { loginSchema } from "@/server/auth/login-name";

/** A role in one language, or in all (`*`). */
export const grantSchema = z.strictObject({
  role: z.enum(["translator", "reviewer", "terminologist", "editor", "administrator"]),
  language: z.union([languageSchema, z.literal("*")]),
});

/** The roles of a person: each pair once. */
export const grantsSchema = z
  .array(grantSchema)
  .max(20)
  .transform((grants) => [
    ...new Map(grants.map((grant) => [`${grant.role} ${grant.language}`, grant])).values(),
  ]);

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
const email = z.union([z.email().max(200), z.literal("").transform(() => null), z.null()]);

/** A new person. */
export const newPersonSchema = z.strictObject({
  login: loginSchema,
  name,
  email,
  uiLanguage: languageSchema,
  roles: grantsSchema,
});
/** A new person. */
export type NewPerson = z.infer<typeof newPersonSchema>;

/** What an administrator changes of a person, beside the roles. */
export const personDetailsSchema = z.strictObject({ name, email });
/** What an administrator changes of a person, beside the roles. */
export type PersonDetails = z.infer<typeof personDetailsSchema>;
