"use client";

import { createContext, useContext } from "react";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import type { UserRule } from "@/core/checks/user-rule";

/** What the house has decided about checks: settings of the catalogue, and rules of its own. */
export type HouseChecks = {
  readonly settings: CheckSettings;
  readonly rules: readonly UserRule[];
};

export const HouseChecksContext = createContext<HouseChecks>({
  settings: DEFAULT_CHECK_SETTINGS,
  rules: [],
});

/** The checks of the house, as the server has them. */
export function useHouseChecks(): HouseChecks {
  return useContext(HouseChecksContext);
}
