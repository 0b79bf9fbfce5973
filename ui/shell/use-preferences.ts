"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { Language } from "@/core/language/language";
import { useT } from "@/ui/i18n/use-t";
import { toast } from "@/ui/primitives/toast-queue";
import type { Theme } from "@/ui/theme/theme";
import { savePreference } from "./save-preference";

/** Changes language and theme at once on the screen, and keeps them. */
export function usePreferences(initialTheme: Theme, isSignedIn: boolean) {
  const t = useT("shell");
  const router = useRouter();
  const [theme, setTheme] = useState(initialTheme);

  const changeTheme = useCallback(
    async (chosen: Theme) => {
      setTheme(chosen);
      document.documentElement.dataset.theme = chosen;
      const isKept = await savePreference({ theme: chosen }, isSignedIn);
      if (!isKept) toast({ tone: "problem", title: t("preferenceNotKept") });
    },
    [isSignedIn, t],
  );

  const changeLanguage = useCallback(
    async (chosen: Language) => {
      const isKept = await savePreference({ uiLanguage: chosen }, isSignedIn);
      if (!isKept) toast({ tone: "problem", title: t("preferenceNotKept") });
      // The server renders the page anew in the chosen language; what is typed stays.
      router.refresh();
    },
    [isSignedIn, router, t],
  );

  return { theme, changeTheme, changeLanguage };
}
