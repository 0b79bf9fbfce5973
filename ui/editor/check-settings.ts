"use client";

import { createContext, useContext } from "react";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";

export const CheckSettingsContext = createContext<CheckSettings>(DEFAULT_CHECK_SETTINGS);

/** The house's settings of the checks, as the server has them. */
export function useCheckSettings(): CheckSettings {
  return useContext(CheckSettingsContext);
}
