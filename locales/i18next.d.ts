/**
 * Typed translation keys: English is the source of the key list, the parity test holds Kazakh and
 * Russian to it. A new namespace is one line here and one file per language.
 */
import "i18next";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      checks: typeof import("./en/checks.json");
      common: typeof import("./en/common.json");
      errors: typeof import("./en/errors.json");
      public: typeof import("./en/public.json");
      shell: typeof import("./en/shell.json");
    };
  }
}
