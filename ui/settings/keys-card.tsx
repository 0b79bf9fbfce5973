"use client";

import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import type { CommandId, KeymapPreset } from "@/ui/keymap/commands";
import { Card } from "@/ui/primitives/card";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Switch } from "@/ui/primitives/switch";
import { ProblemNote } from "@/ui/request/problem-note";
import type { OwnKeys } from "./own-keys";
import { RecordDialog } from "./record-dialog";
import { ShortcutEditor } from "./shortcut-editor";
import { useSetting } from "./use-setting";

const PRESETS: readonly KeymapPreset[] = ["default", "memoq-like"];

type Props = {
  readonly preset: KeymapPreset;
  readonly singleKeys: boolean;
  readonly keys: OwnKeys;
  readonly login: string;
};

/** Keys of the person: a set, single keys or not, and shortcuts of their own. */
export function KeysCard(props: Props) {
  const t = useT("settings");
  const { sender, keep } = useSetting(props.login);
  const [preset, setPreset] = useState(props.preset);
  const [singleKeys, setSingleKeys] = useState(props.singleKeys);
  const [keys, setKeys] = useState(props.keys);
  const [recording, setRecording] = useState<CommandId | null>(null);
  const keepKeys = (changed: OwnKeys) => {
    setKeys(changed);
    void keep({ keys: changed });
  };
  const reset = (command: CommandId) => {
    const { [command]: _, ...others } = keys;
    keepKeys(others);
  };
  return (
    <Card title={t("keys.title")}>
      <div className="flex flex-col gap-5">
        <RadioGroup
          legend={t("keys.preset")}
          orientation="horizontal"
          value={preset}
          choices={PRESETS.map((one) => ({ value: one, label: t(`keys.presets.${one}`) }))}
          onChange={(chosen) => {
            setPreset(chosen);
            void keep({ keymap: chosen });
          }}
        />
        <Switch
          label={t("keys.singleKeys")}
          description={t("keys.singleKeysHint")}
          isSelected={singleKeys}
          onChange={(chosen) => {
            setSingleKeys(chosen);
            void keep({ singleKeys: chosen });
          }}
        />
        <ProblemNote sentence={sender.problem} />
        <ShortcutEditor
          own={keys}
          onRecord={setRecording}
          onReset={reset}
          onResetAll={() => keepKeys({})}
        />
      </div>
      {recording ? (
        <RecordDialog
          command={recording}
          onClose={() => setRecording(null)}
          onRecorded={(chord) => {
            setRecording(null);
            keepKeys({ ...keys, [recording]: chord });
          }}
        />
      ) : null}
      {sender.sessionDialog}
    </Card>
  );
}
