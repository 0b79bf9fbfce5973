/**
 * Typed translation keys: English is the source of the key list, the parity test holds Kazakh and
 * Russian to it. A new namespace is one line here and one file per language.
 */
import "i18next";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      admin: typeof import("./en/admin.json");
      articles: typeof import("./en/articles.json");
      checks: typeof import("./en/checks.json");
      common: typeof import("./en/common.json");
      dashboard: typeof import("./en/dashboard.json");
      editor: typeof import("./en/editor.json");
      errors: typeof import("./en/errors.json");
      findings: typeof import("./en/findings.json");
      glossary: typeof import("./en/glossary.json");
      help: typeof import("./en/help.json");
      import: typeof import("./en/import.json");
      invite: typeof import("./en/invite.json");
      memory: typeof import("./en/memory.json");
      problem: typeof import("./en/problem.json");
      public: typeof import("./en/public.json");
      publish: typeof import("./en/publish.json");
      settings: typeof import("./en/settings.json");
      shell: typeof import("./en/shell.json");
    };
  }
}
