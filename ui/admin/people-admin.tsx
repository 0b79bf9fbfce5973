"use client";

import { Ellipsis, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { StaffMember, StaffPage, StaffState } from "@/core/workflow/people-view";
import { ago } from "@/ui/i18n/ago";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { classNames } from "@/ui/primitives/class-names";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { EmptyState } from "@/ui/primitives/empty-state";
import { IconButton } from "@/ui/primitives/icon-button";
import { Menu } from "@/ui/primitives/menu";
import type { MenuEntry } from "@/ui/primitives/menu-entry";
import { Pagination } from "@/ui/primitives/pagination";
import { Table } from "@/ui/primitives/table";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import { type IssuedLink, LinkDialog } from "./link-dialog";
import { PeopleFilters, type PeopleQuery, peopleHref } from "./people-filters";
import { NewPersonDialog, PersonDetailsDialog, RolesDialog } from "./person-dialog";
import { RoleList } from "./role-list";

type Props = {
  readonly page: StaffPage;
  readonly query: PeopleQuery;
  readonly login: string;
  /** When the page was made, in milliseconds: "an hour ago" counts from it. */
  readonly now: number;
};

type Open =
  | { readonly kind: "new" }
  | { readonly kind: "details" | "roles" | "disable"; readonly person: StaffMember }
  | { readonly kind: "link"; readonly link: IssuedLink; readonly name: string };

/** Everybody with an account, and what may be done with it. */
export function PeopleAdmin({ page, query, login, now }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const sender = useSend(login);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    sender.clearProblem();
    setOpen(null);
  };
  const saved = (title: string) => {
    close();
    toast({ tone: "done", title });
    router.refresh();
  };
  const setAccess = async (person: StaffMember, isDisabled: boolean) => {
    const path = `/api/admin/people/${person.id}/access`;
    const reply = await sender.ask({ method: "PUT", path, body: { isDisabled } });
    const { name } = person;
    if (reply.ok) saved(t(isDisabled ? "people.disabled" : "people.enabled", { name }));
  };
  const makeLink = async ({ id, name }: StaffMember) => {
    const reply = await sender.ask<IssuedLink>({ path: `/api/admin/people/${id}/link` });
    if (reply.ok) setOpen({ kind: "link", link: reply.value, name });
  };
  const entriesOf = (person: StaffMember): readonly MenuEntry[] => [
    { id: "edit", label: t("people.edit"), onAction: () => setOpen({ kind: "details", person }) },
    {
      id: "roles",
      label: t("people.editRoles"),
      onAction: () => setOpen({ kind: "roles", person }),
    },
    {
      id: "link",
      label: t(person.state === "invited" ? "people.invite" : "people.reset"),
      isDisabled: person.state === "disabled",
      onAction: () => void makeLink(person),
    },
    person.state === "disabled"
      ? { id: "enable", label: t("people.enable"), onAction: () => void setAccess(person, false) }
      : {
          id: "disable",
          label: t("people.disable"),
          isDestructive: true,
          isDisabled: person.login === login,
          onAction: () => setOpen({ kind: "disable", person }),
        },
  ];
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PeopleFilters key={JSON.stringify(query)} query={query} total={page.total} />
        <Button
          variant="primary"
          className="sm:mt-6.5"
          icon={<UserPlus aria-hidden />}
          onPress={() => setOpen({ kind: "new" })}
        >
          {t("people.add")}
        </Button>
      </div>
      {open === null ? <ProblemNote sentence={sender.problem} /> : null}
      {page.people.length === 0 ? (
        <EmptyState sentence={t("people.none")} />
      ) : (
        <PeopleTable page={page} now={now} entriesOf={entriesOf} />
      )}
      <Pagination
        page={page.page}
        pageCount={page.pageCount}
        hrefPattern={peopleHref(query, "{page}")}
      />
      {open?.kind === "new" ? (
        <NewPersonDialog
          sender={sender}
          onClose={close}
          onCreated={(link, name) => {
            setOpen({ kind: "link", link, name });
            router.refresh();
          }}
        />
      ) : null}
      {open?.kind === "details" ? (
        <PersonDetailsDialog
          person={open.person}
          sender={sender}
          onClose={close}
          onSaved={() => saved(t("people.saved"))}
        />
      ) : null}
      {open?.kind === "roles" ? (
        <RolesDialog
          person={open.person}
          sender={sender}
          onClose={close}
          onSaved={() => saved(t("people.saved"))}
        />
      ) : null}
      {open?.kind === "link" ? (
        <LinkDialog link={open.link} name={open.name} onClose={close} />
      ) : null}
      {open?.kind === "disable" ? (
        <ConfirmDialog
          title={t("people.disableQuestion", { name: open.person.name })}
          confirmLabel={t("people.disable")}
          isDestructive
          isPending={sender.isPending}
          isOpen
          onOpenChange={close}
          onConfirm={() => void setAccess(open.person, true)}
        >
          <p>{t("people.disableExplanation")}</p>
          <ProblemNote sentence={sender.problem} />
        </ConfirmDialog>
      ) : null}
      {sender.sessionDialog}
    </>
  );
}

type TableProps = {
  readonly page: StaffPage;
  readonly now: number;
  readonly entriesOf: (person: StaffMember) => readonly MenuEntry[];
};

function PeopleTable({ page, now, entriesOf }: TableProps) {
  const t = useT("admin");
  const common = useT("common");
  const { language, timeZone } = useScope();
  return (
    <Table
      caption={t("people.caption")}
      columns={[
        { id: "name", label: t("people.name"), isRowHeader: true },
        { id: "roles", label: t("people.roles") },
        { id: "state", label: t("people.state") },
        { id: "seen", label: t("people.lastSeen") },
        { id: "actions", label: t("people.actions", { name: "" }), hideLabel: true, align: "end" },
      ]}
      rows={page.people.map((person) => ({
        id: person.id,
        cells: [
          <Who key="who" person={person} />,
          <RoleList key="roles" roles={person.roles} />,
          <StateWord key="state" state={person.state} />,
          person.lastSeenAt === null ? (
            <span key="seen" className="text-muted">
              {t("people.never")}
            </span>
          ) : (
            ago(person.lastSeenAt, { t: common, language, timeZone, now })
          ),
          <Menu
            key="actions"
            label={t("people.actions", { name: person.name })}
            trigger={
              <IconButton
                label={t("people.actions", { name: person.name })}
                icon={<Ellipsis aria-hidden />}
              />
            }
            groups={[{ id: "actions", entries: entriesOf(person) }]}
          />,
        ],
      }))}
    />
  );
}

function Who({ person }: { readonly person: StaffMember }) {
  const t = useT("admin");
  return (
    <span className="flex flex-col">
      <span className="font-medium">{person.name}</span>
      <span className="text-xs text-muted">
        {person.login}
        {person.email ? ` · ${person.email}` : ""}
      </span>
      {person.hasProvider ? (
        <span className="text-xs text-muted">{t("people.viaProvider")}</span>
      ) : null}
    </span>
  );
}

const TINTS: Readonly<Record<StaffState, string>> = {
  active: "bg-approved-soft text-approved",
  invited: "bg-draft-soft text-draft",
  disabled: "bg-untranslated-soft text-untranslated",
};

function StateWord({ state }: { readonly state: StaffState }) {
  const t = useT("admin");
  return (
    <span
      className={classNames(
        "inline-flex min-h-6 items-center rounded-md px-2 py-0.5 text-xs font-medium",
        TINTS[state],
      )}
    >
      {t(`states.${state}`)}
    </span>
  );
}
