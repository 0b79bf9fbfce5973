"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { classNames } from "./class-names";

/** One tab; `count` is shown beside the label and read with it. */
export type TabEntry = {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly lang?: string;
  readonly content: ReactNode;
};

type Props = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly className?: string;
};

/** Panels that share one place. Arrows move among the tabs, Tab goes into the panel. */
export function Tabs({ label, tabs, selected, onSelect, className }: Props) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <TabList
        aria-label={label}
        className="flex shrink-0 flex-wrap gap-x-1 border-b border-line px-1"
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex min-h-10 cursor-default items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm font-medium whitespace-nowrap text-muted outline-offset-[-2px] transition-colors hover:text-ink data-selected:border-accent data-selected:text-ink forced-colors:not-data-selected:border-[Canvas]"
          >
            <span lang={tab.lang}>{tab.label}</span>
            {tab.count === undefined ? null : (
              <span className="tabular rounded-full bg-sunken px-1.5 text-xs text-muted">
                {tab.count}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-h-0 grow pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
