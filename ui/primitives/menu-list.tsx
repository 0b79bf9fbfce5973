"use client";

import { Check } from "lucide-react";
import type { RefObject } from "react";
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Header,
  Keyboard,
  MenuItem,
  MenuSection,
} from "react-aria-components";
import { classNames } from "./class-names";
import type { MenuEntry, MenuGroup, MenuPlacement } from "./menu-entry";

type Props = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement: MenuPlacement;
  readonly trigger: RefObject<HTMLElement | null>;
  /** Which entry takes the focus. */
  readonly begin: "first" | "last";
  /** An entry was chosen; the menu closes then. */
  readonly onChoose: (action: () => void) => void;
  readonly onClose: () => void;
};

/** The open menu beside its button. */
export function MenuList(props: Props) {
  const { label, groups, placement, trigger, begin, onChoose, onClose } = props;
  return (
    <AriaPopover
      trigger="MenuTrigger"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement={placement}
      offset={6}
      className="z-40 min-w-56 overflow-auto rounded-xl bg-raised p-1.5 shadow-float"
    >
      <AriaMenu aria-label={label} autoFocus={begin} onClose={onClose} className="outline-none">
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
              <Entry key={entry.id} entry={entry} onChoose={onChoose} />
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </AriaPopover>
  );
}

type EntryProps = { readonly entry: MenuEntry } & Pick<Props, "onChoose">;

function Entry({ entry, onChoose }: EntryProps) {
  const { onAction } = entry;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      {...(entry.href === undefined ? {} : { href: entry.href })}
      {...(onAction && { onAction: () => onChoose(onAction) })}
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
