"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { ConceptView, HoldingView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { IconButton } from "@/ui/primitives/icon-button";
import { draftOfFields, fieldsOf } from "./concept-draft-state";
import { ConceptPicker } from "./concept-picker";
import { Day } from "./term-fields";
import { useConceptAct } from "./use-concept-act";

type Props = {
  readonly concept: ConceptView;
  readonly mayEdit: boolean;
  /** Something is in the form of the concept that has to be stored first. */
  readonly isHeld: boolean;
};

/** Who held this office, or which offices this person held, with dates. Other kinds have none. */
export function HoldingsCard({ concept, mayEdit, isHeld }: Props) {
  const t = useT("glossary");
  const act = useConceptAct();
  const [holdings, setHoldings] = useState(concept.holdings);
  const isPerson = concept.kind === "person";
  if (!isPerson && concept.kind !== "office") return null;
  const change = (id: string, part: Partial<HoldingView>) =>
    setHoldings(holdings.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const save = () =>
    void act(
      {
        method: "PUT",
        path: `/api/glossary/concepts/${concept.id}`,
        version: concept.version,
        body: {
          ...draftOfFields(fieldsOf(concept)),
          holdings: holdings.map(({ officeId, holderId, validFrom, validTo, source }) => ({
            officeId,
            holderId,
            validFrom,
            validTo,
            source,
          })),
        },
      },
      t("form.saved"),
    );
  return (
    <Card title={t("holdings.title")}>
      {holdings.length === 0 ? <p className="text-sm text-muted">{t("holdings.none")}</p> : null}
      <ul className="flex flex-col gap-3">
        {holdings.map((one) => {
          const name = isPerson ? one.office : one.holder;
          return (
            <li key={one.id} className="flex flex-wrap items-end gap-2">
              <span lang="kk" className="grow basis-full text-sm">
                {name}
                {mayEdit ? null : (
                  <span className="text-muted">
                    {` — ${one.validFrom ?? "…"} – ${one.validTo ?? t("holdings.now")}`}
                  </span>
                )}
              </span>
              {mayEdit ? (
                <>
                  <Day
                    label={t("form.validFrom")}
                    value={one.validFrom}
                    onChange={(validFrom) => change(one.id, { validFrom })}
                  />
                  <Day
                    label={t("form.validTo")}
                    value={one.validTo}
                    onChange={(validTo) => change(one.id, { validTo })}
                  />
                  <IconButton
                    label={t("holdings.remove", { name })}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => setHoldings(holdings.filter(({ id }) => id !== one.id))}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayEdit ? (
        <div className="mt-4 flex flex-col gap-3">
          <ConceptPicker
            label={t("holdings.search")}
            kind={isPerson ? "office" : "person"}
            exceptId={concept.id}
            onPick={(other) =>
              setHoldings([...holdings, newHolding(concept, other.id, other.terms[0]?.text ?? "")])
            }
          />
          {holdings !== concept.holdings ? (
            <>
              {isHeld ? <p className="text-sm text-muted">{t("saveFirst")}</p> : null}
              <Button className="self-start" isDisabled={isHeld} onPress={save}>
                {t("form.save")}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

function newHolding(concept: ConceptView, otherId: string, name: string): HoldingView {
  const isPerson = concept.kind === "person";
  const own = concept.terms[0]?.text ?? "";
  return {
    id: `new-${otherId}-${Math.random()}`,
    officeId: isPerson ? otherId : concept.id,
    holderId: isPerson ? concept.id : otherId,
    office: isPerson ? name : own,
    holder: isPerson ? own : name,
    validFrom: null,
    validTo: null,
    source: "",
  };
}
