"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Header,
  Keyboard,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from "react-aria-components";
import { classNames } from "./class-names";

/** One line of a menu: does something (`onAction`) or leads somewhere (`href`). */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly lang?: string;
  readonly keys?: readonly string[] | undefined;
  readonly href?: string;
  readonly onAction?: () => void;
  /** Set for a choice among others: shows a tick. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly isDestructive?: boolean;
};

/** Entries that belong together, under an optional heading. */
export type MenuGroup = {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
};

type Props = {
  readonly label: string;
  /** One React Aria button. */
  readonly trigger: ReactNode;
  readonly groups: readonly MenuGroup[];
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end" | "right bottom";
};

/** A button's menu: arrows and first letters move, Escape closes and gives focus back. */
export function Menu({ label, trigger, groups, placement = "bottom end" }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={6}
        className="z-40 min-w-56 overflow-auto rounded-xl bg-raised p-1.5 shadow-float"
      >
        <AriaMenu aria-label={label} className="outline-none">
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              {...(group.heading === undefined ? { "aria-label": label } : {})}
              className="not-first:mt-1.5 not-first:border-t not-first:border-line not-first:pt-1.5"
            >
              {group.heading === undefined ? null : (
                <Header className="px-2.5 pt-1 pb-1 text-xs font-medium text-muted">
                  {group.heading}
                </Header>
              )}
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      {...(entry.href === undefined ? {} : { href: entry.href })}
      {...(entry.onAction === undefined ? {} : { onAction: entry.onAction })}
      isDisabled={entry.isDisabled ?? false}
      aria-current={entry.isChosen ? "true" : undefined}
      className={classNames(
        "flex min-h-8 cursor-default items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm outline-offset-[-2px] data-disabled:opacity-50 data-focused:bg-hover [&_svg]:size-4 [&_svg]:shrink-0",
        entry.isDestructive ? "text-danger" : "text-ink",
      )}
    >
      {entry.icon ? <span className="text-muted">{entry.icon}</span> : null}
      <span lang={entry.lang} className="grow">
        {entry.label}
      </span>
      {entry.keys ? (
        <Keyboard className="font-sans text-xs text-muted">{entry.keys.join(" ")}</Keyboard>
      ) : null}
      {entry.isChosen ? <Check aria-hidden /> : null}
    </MenuItem>
  );
}
