"use client";

import { useState } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { RoleGrant } from "@/core/workflow/actor";
import type { StaffMember } from "@/core/workflow/people-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { ProblemNote } from "@/ui/request/problem-note";
import type { Sender } from "@/ui/request/use-send";
import type { IssuedLink } from "./link-dialog";
import { RoleMatrix } from "./role-matrix";

type Shared = { readonly sender: Sender; readonly onClose: () => void };

type NewProps = Shared & { readonly onCreated: (link: IssuedLink, name: string) => void };

/** Adds a person; what comes back is the invitation. */
export function NewPersonDialog({ sender, onClose, onCreated }: NewProps) {
  const t = useT("admin");
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [email, setEmail] = useState("");
  const [uiLanguage, setUiLanguage] = useState<Language>("kk");
  const [roles, setRoles] = useState<readonly RoleGrant[]>([]);
  const create = async () => {
    const reply = await sender.ask<IssuedLink>({
      path: "/api/admin/people",
      body: { name, login, email: email.trim(), uiLanguage, roles },
    });
    if (reply.ok) onCreated(reply.value, name.trim());
  };
  return (
    <Dialog
      title={t("people.add")}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          isPending={sender.isPending}
          isDisabled={name.trim() === "" || login.trim() === ""}
          onPress={() => void create()}
        >
          {t("people.create")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label={t("people.name")} value={name} onChange={setName} isRequired autoFocus />
        <TextField
          label={t("people.login")}
          description={t("people.loginHint")}
          value={login}
          onChange={setLogin}
          spellCheck="false"
          autoComplete="off"
          isRequired
        />
        <TextField
          label={t("people.email")}
          description={t("people.optional")}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <Select
          label={t("people.uiLanguage")}
          value={uiLanguage}
          options={LANGUAGES.map((one) => ({ value: one, label: AUTONYMS[one], lang: one }))}
          onChange={setUiLanguage}
        />
        <RoleMatrix roles={roles} onChange={setRoles} />
        <ProblemNote sentence={sender.problem} />
      </div>
    </Dialog>
  );
}

type EditProps = Shared & { readonly person: StaffMember; readonly onSaved: () => void };

/** Name and e-mail address of a person. */
export function PersonDetailsDialog({ person, sender, onClose, onSaved }: EditProps) {
  const t = useT("admin");
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? "");
  const save = async () => {
    const path = `/api/admin/people/${person.id}`;
    const reply = await sender.ask({ method: "PATCH", path, body: { name, email: email.trim() } });
    if (reply.ok) onSaved();
  };
  return (
    <Dialog
      title={person.login}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          isPending={sender.isPending}
          isDisabled={name.trim() === ""}
          onPress={() => void save()}
        >
          {t("people.save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label={t("people.name")} value={name} onChange={setName} isRequired autoFocus />
        <TextField
          label={t("people.email")}
          description={t("people.optional")}
          type="email"
          value={email}
          onChange={setEmail}
        />
        <ProblemNote sentence={sender.problem} />
      </div>
    </Dialog>
  );
}

/** Roles of a person. */
export function RolesDialog({ person, sender, onClose, onSaved }: EditProps) {
  const t = useT("admin");
  const [roles, setRoles] = useState(person.roles);
  const save = async () => {
    const path = `/api/admin/people/${person.id}/roles`;
    const reply = await sender.ask({ method: "PUT", path, body: { roles } });
    if (reply.ok) onSaved();
  };
  return (
    <Dialog
      title={person.name}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button variant="primary" isPending={sender.isPending} onPress={() => void save()}>
          {t("people.save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <RoleMatrix roles={roles} onChange={setRoles} />
        <ProblemNote sentence={sender.problem} />
      </div>
    </Dialog>
  );
}
