"use client";

import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { useDesk, useEditor } from "../editor-context";
import { changeView } from "../state/change-view";

/** One language beside the source, both, or one segment alone. Below 1,024 px it picks the language. */
export function ViewSwitch() {
  const t = useT("editor");
  const { desk } = useEditor();
  const layout = useDesk((state) => state.layout);
  const language = useDesk((state) => state.language);
  const languages = useDesk((state) => state.article.targetLanguages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, not fields of a form
    <div
      role="group"
      aria-label={t("view.label")}
      className="inline-flex flex-wrap rounded-lg bg-sunken p-0.5"
    >
      {languages.map((target) => (
        <Choice
          key={target}
          lang={target}
          label={AUTONYMS[target]}
          isOn={layout === "translate" && language === target}
          onChoose={() => changeView(desk, { layout: "translate", language: target })}
        />
      ))}
      {languages.length > 1 ? (
        <Choice
          className="max-md:hidden"
          label={t("view.compare")}
          isOn={layout === "compare"}
          onChoose={() => changeView(desk, { layout: "compare", language })}
        />
      ) : null}
      <Choice
        label={t("view.focus")}
        isOn={layout === "focus"}
        onChoose={() => changeView(desk, { layout: "focus", language })}
      />
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly lang?: string;
  readonly isOn: boolean;
  readonly className?: string;
  readonly onChoose: () => void;
};

function Choice({ label, lang, isOn, className, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      lang={lang}
      aria-pressed={isOn}
      onClick={onChoose}
      className={classNames(
        "min-h-8 rounded-md px-2 text-sm font-medium sm:px-3",
        isOn ? "bg-page text-ink shadow-card" : "text-muted hover:text-ink",
        className,
      )}
    >
      {label}
    </button>
  );
}
