"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { formerWordings, wordingKey } from "@/core/terminology/former-wordings";
import type {
  ConceptEventView,
  ConceptView,
  Impact,
  ImpactPlace,
} from "@/core/terminology/glossary-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { problemText } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { ErrorState } from "@/ui/primitives/error-state";
import { Select } from "@/ui/primitives/select";
import { Skeleton } from "@/ui/primitives/skeleton";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { send } from "@/ui/request/send";
import { useImpact } from "./use-impact";

type Props = {
  readonly concept: ConceptView;
  readonly history: readonly ConceptEventView[];
  readonly mayEdit: boolean;
};

/**
 * Every text that uses a wording in any form, and tasks to correct the chosen ones. A change that
 * gives a wording up is followed at once by what still uses it.
 */
export function ImpactCard({ concept, history, mayEdit }: Props) {
  const t = useT("glossary");
  const errors = useT("errors");
  const former = formerWordings([concept.terms, ...history.map(({ snapshot }) => snapshot.terms)]);
  const formerKeys = new Set(former.map(wordingKey));
  const wordings = [
    ...concept.terms.filter((term) => !formerKeys.has(wordingKey(term))),
    ...former,
  ];
  const { chosen, choose, impact, search } = useImpact(concept.version, wordings, former);
  const preferred = concept.terms.find(
    ({ language, status }) => language === chosen?.language && status === "preferred",
  );
  return (
    <Card title={t("impact.title")}>
      <div className="flex flex-wrap items-end gap-2">
        <Select
          className="grow basis-56"
          label={t("impact.wording")}
          value={chosen ? wordingKey(chosen) : ""}
          options={wordings.map((wording) => ({
            value: wordingKey(wording),
            label: formerKeys.has(wordingKey(wording))
              ? t("impact.former", { text: wording.text })
              : wording.text,
            lang: wording.language,
          }))}
          onChange={choose}
        />
        <Button
          icon={<Search aria-hidden />}
          isPending={impact === "searching"}
          onPress={() => void search(chosen)}
        >
          {t("impact.show")}
        </Button>
      </div>
      <div className="mt-4" aria-live="polite">
        {impact === "searching" ? <Skeleton lines={3} /> : null}
        {isObject(impact) && "failed" in impact ? (
          <ErrorState
            sentence={problemText(errors, impact.failed)}
            onRetry={() => void search(chosen)}
          />
        ) : null}
        {isObject(impact) && "places" in impact ? (
          <ImpactList
            key={`${impact.language}${impact.wording}`}
            impact={impact}
            suggestion={preferred?.text === impact.wording ? "" : (preferred?.text ?? "")}
            mayEdit={mayEdit}
          />
        ) : null}
      </div>
    </Card>
  );
}

function isObject<State>(state: State): state is Extract<State, object> {
  return typeof state === "object" && state !== null;
}

type ListProps = {
  readonly impact: Impact;
  readonly suggestion: string;
  readonly mayEdit: boolean;
};

function ImpactList({ impact, suggestion, mayEdit }: ListProps) {
  const t = useT("glossary");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { places, publications } = impact;
  if (places.length === 0 && publications.length === 0)
    return <p className="text-sm text-muted">{t("impact.none")}</p>;
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const ids = [...new Set(places.map(({ segmentId }) => segmentId))];
  return (
    <div className="flex flex-col gap-3">
      {places.length > 0 ? (
        <p className="text-sm font-medium">{t("impact.places", { count: places.length })}</p>
      ) : null}
      {impact.truncated ? <p className="text-xs text-muted">{t("impact.more")}</p> : null}
      {mayEdit && places.length > 1 ? (
        <Checkbox
          label={t("impact.all")}
          isSelected={chosen.size === ids.length}
          isIndeterminate={chosen.size > 0 && chosen.size < ids.length}
          onChange={(isOn) => setChosen(new Set(isOn ? ids : []))}
        />
      ) : null}
      <ul className="flex max-h-96 flex-col gap-3 overflow-y-auto">
        {places.map((place) => (
          <Place
            key={`${place.segmentId}${place.side}${place.start}`}
            place={place}
            isChosen={chosen.has(place.segmentId)}
            onToggle={mayEdit ? (isOn) => toggle(place.segmentId, isOn) : null}
          />
        ))}
      </ul>
      {publications.length > 0 ? (
        <>
          <p className="text-sm font-medium">
            {t("impact.published", { count: publications.length })}
          </p>
          <ul className="flex flex-col gap-1 text-sm">
            {publications.map((one) => (
              <li key={one.articleId}>
                <Link
                  href={articleHref(one.articleId)}
                  lang={one.language}
                  className="text-accent hover:underline"
                >
                  {one.headline}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit && chosen.size > 0 ? (
        <Corrections
          impact={impact}
          suggestion={suggestion}
          segmentIds={[...chosen]}
          onOpened={() => setChosen(new Set())}
        />
      ) : null}
    </div>
  );
}

type PlaceProps = {
  readonly place: ImpactPlace;
  readonly isChosen: boolean;
  readonly onToggle: ((isOn: boolean) => void) | null;
};

function Place({ place, isChosen, onToggle }: PlaceProps) {
  const t = useT("glossary");
  const { text, start, end, language, position, articleId } = place;
  const from = Math.max(0, start - 60);
  const href =
    place.side === "source"
      ? `${articleHref(articleId, "source")}`
      : editorHref(articleId, { language, segment: position + 1 });
  const number = position + 1;
  return (
    <li className="flex items-start gap-2 text-sm">
      {onToggle ? (
        <Checkbox
          label={t("impact.select", { number, title: place.articleTitle })}
          hideLabel
          isSelected={isChosen}
          onChange={onToggle}
        />
      ) : null}
      <span className="min-w-0">
        <Link href={href} className="text-xs text-muted hover:underline">
          {[
            place.articleTitle,
            t("impact.segment", { number }),
            ...(place.side === "source" ? [t("impact.sourceSide")] : []),
          ].join(" · ")}
        </Link>
        <span lang={language} className="block">
          {from > 0 ? "…" : ""}
          {text.slice(from, start)}
          <mark className="rounded-xs bg-term text-ink">{text.slice(start, end)}</mark>
          {text.slice(end, end + 60)}
          {end + 60 < text.length ? "…" : ""}
        </span>
      </span>
    </li>
  );
}

type CorrectionProps = {
  readonly impact: Impact;
  readonly suggestion: string;
  readonly segmentIds: readonly string[];
  readonly onOpened: () => void;
};

function Corrections({ impact, suggestion, segmentIds, onOpened }: CorrectionProps) {
  const t = useT("glossary");
  const errors = useT("errors");
  const [newText, setNewText] = useState(suggestion);
  const [isPending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    const { language, wording } = impact;
    const reply = await send<{ readonly opened: number; readonly alreadyOpen: number }>({
      path: "/api/glossary/corrections",
      body: { language, oldText: wording, newText, segmentIds },
    });
    setPending(false);
    if (!reply.ok) {
      toast({ tone: "problem", title: problemText(errors, reply.error) });
      return;
    }
    const { opened, alreadyOpen } = reply.value;
    toast({
      tone: "done",
      title: t("impact.opened", { count: opened }),
      ...(alreadyOpen > 0 && { description: t("impact.already", { count: alreadyOpen }) }),
    });
    onOpened();
  };
  return (
    <div className="flex flex-wrap items-end gap-2 border-t border-line pt-3">
      <TextField
        className="grow basis-56"
        label={t("impact.newText")}
        lang={impact.language}
        value={newText}
        onChange={setNewText}
      />
      <Button variant="primary" isPending={isPending} onPress={() => void open()}>
        {t("impact.open", { count: segmentIds.length })}
      </Button>
    </div>
  );
}
