"use client";

import { Fragment } from "react";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { SegmentPage } from "@/core/workflow/article-view";
import { late } from "@/ui/primitives/late";
import "./editor.css";
import type { ActWords } from "./acts/acts";
import { EditorBar } from "./bar/editor-bar";
import { FilterStrip } from "./bar/filter-strip";
import { PhoneBar } from "./bar/phone-bar";
import { useLiveChecks } from "./checking/use-live-checks";
import { EditorDialogs } from "./dialogs/editor-dialogs";
import { EditorContext } from "./editor-context";
import { GridRegion } from "./grid/grid-region";
import { HouseChecksContext } from "./house-checks";
import type { PanelProvider } from "./panel/panel-provider";
import { SidePanel } from "./panel/side-panel";
import { useInsert } from "./panel/use-numbered";
import { PreviewPane } from "./preview/preview-pane";
import { useChanges } from "./realtime/use-changes";
import { usePresence } from "./realtime/use-presence";
import type { DeskStart } from "./state/desk-state";
import type { SourceDecorations } from "./text/use-source-marks";
import { useActWords } from "./use-act-words";
import { useEditorCommands } from "./use-editor-commands";
import { useFirstFocus } from "./use-first-focus";
import { useLoadRows } from "./use-load-rows";
import { useSaving } from "./use-saving";
import { useTools } from "./use-tools";

/** What the page hands to the editor. Everything is plain data except what other rooms plug in. */
export type EditorScreenProps = {
  readonly start: DeskStart;
  readonly firstPage: SegmentPage;
  readonly openAt: number | null;
  readonly checks: HouseChecks;
  /** Text size of the cells in pixels, 14 to 20. */
  readonly textSize: number;
  readonly panels?: readonly PanelProvider[];
  readonly sourceDecorations?: SourceDecorations;
};

// What a text is opened without: these arrive while it is being read.
const FindBar = late(() => import("./bar/find-bar").then((code) => code.FindBar));
const BulkBar = late(() => import("./bar/bulk-bar").then((code) => code.BulkBar));

const NO_PANELS: readonly PanelProvider[] = [];

/** The translation editor and the review desk: one screen, in which the confirming key differs. */
export function EditorScreen(props: EditorScreenProps) {
  const { start, firstPage, openAt, checks, panels = NO_PANELS } = props;
  const words = useActWords();
  const tools = useTools({ start, firstPage, openAt, checks, words });
  return (
    <HouseChecksContext value={checks}>
      <EditorContext value={tools}>
        <Workings words={words} panels={panels} />
        <div
          data-page="wide"
          data-text-size={props.textSize}
          className="editor-screen relative flex min-h-0 grow flex-col"
        >
          <EditorBar />
          <FilterStrip />
          <FindBar />
          <BulkBar />
          <Body {...props} panels={panels} />
          <PhoneBar />
        </div>
        <EditorDialogs />
        {panels.map(({ id, background }) => (
          <Fragment key={id}>{background?.()}</Fragment>
        ))}
      </EditorContext>
    </HouseChecksContext>
  );
}

function Body({ firstPage, openAt, panels, sourceDecorations }: EditorScreenProps) {
  const insert = useInsert();
  const retry = useLoadRows(firstPage.next, openAt);
  return (
    <div className="relative flex min-h-0 grow">
      <GridRegion sourceDecorations={sourceDecorations} onRetry={retry} />
      <PreviewPane />
      <SidePanel providers={panels ?? NO_PANELS} insert={insert} />
    </div>
  );
}

type WorkingsProps = { readonly words: ActWords; readonly panels: readonly PanelProvider[] };

/** What works without being seen: keys, saving, checks, the others. */
function Workings({ words, panels }: WorkingsProps) {
  useEditorCommands(words, panels);
  useSaving();
  useLiveChecks();
  useChanges();
  usePresence();
  useFirstFocus();
  return null;
}
