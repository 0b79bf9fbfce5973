"use client";

import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { codedPlainText } from "@/core/article/coded-text";
import { useDesk, useEditor } from "@/ui/editor/editor-context";
import { currentCell } from "@/ui/editor/state/desk-actions";
import { useCommands } from "@/ui/keymap/use-commands";
import { late } from "@/ui/primitives/late";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { OpenTerm } from "./open-term";
import { loadTerms, type TermsStore } from "./terms-store";

const ProposeDialog = late(() => import("./propose-dialog").then((code) => code.ProposeDialog));

/** Loads the article's terms and gives Ctrl+E its meaning: propose what is selected. */
export function TermsBackground({ store }: { readonly store: TermsStore }) {
  const { desk, editors } = useEditor();
  const articleId = useDesk(({ article }) => article.id);
  const target = useDesk((state) => state.language);
  const source = useDesk(({ article }) => article.sourceLanguage);
  useEffect(() => void loadTerms(store, articleId), [store, articleId]);
  // So that a proposal can be begun without a connection.
  useEffect(() => whenAtRest(() => void ProposeDialog.fetch()), []);
  const handlers = useMemo(
    () => ({
      "add-term": {
        run: () => {
          const cell = currentCell(desk.getState())?.getState();
          const field = cell && editors.get(cell.view.id);
          const { from, to } = field?.selection() ?? { from: 0, to: 0 };
          const inTarget = field ? codedPlainText(field.text().slice(from, to)) : "";
          const onPage = String(window.getSelection() ?? "");
          store.setState({
            proposal: { source: inTarget === onPage ? "" : onPage, target: inTarget },
          });
        },
      },
    }),
    [desk, editors, store],
  );
  useCommands(handlers);
  const proposal = useStore(store, (state) => state.proposal);
  return (
    <>
      <OpenTerm store={store} sourceLanguage={source} />
      {proposal ? (
        <ProposeDialog
          start={proposal}
          sourceLanguage={source}
          targetLanguage={target}
          onClose={() => store.setState({ proposal: null })}
        />
      ) : null}
    </>
  );
}
