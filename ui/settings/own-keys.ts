import type { Chord } from "@/ui/keymap/chord";
import type { CommandId } from "@/ui/keymap/commands";

/** Own chords, by command. */
export type OwnKeys = Readonly<Partial<Record<CommandId, Chord>>>;
