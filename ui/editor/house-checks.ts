"use client";

import { createContext, useContext } from "react";
import type { HouseChecks } from "@/core/checks/house-checks";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";

export const HouseChecksContext = createContext<HouseChecks>({
  settings: DEFAULT_CHECK_SETTINGS,
  rules: [],
});

/** The checks of the house, as the server has them. */
export function useHouseChecks(): HouseChecks {
  return useContext(HouseChecksContext);
}
