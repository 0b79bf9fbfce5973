import { setTimeout as sleep } from "node:timers/promises";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { Attempt } from "./judge";
import { type Chance, randomText } from "./seeded";

/** Somebody who writes: who, their cookie, and the translations that they share with the others. */
export type Writer = {
  readonly actorId: string;
  readonly cookie: string;
  readonly translationIds: readonly [string, ...string[]];
  /** Addresses of the instances; each try goes to one of them. */
  readonly instances: readonly [string, ...string[]];
  /** The public address, from which requests must say that they come. */
  readonly origin: string;
  readonly chance: Chance;
};

type Outcome = Attempt["outcome"];

/**
 * Writes until told to stop; each save is repeated under its key until it is answered. `onAnswer`
 * is told the status of every answer, also of those that ask to come again.
 */
export async function write(
  writer: Writer,
  isOver: () => boolean,
  onAnswer: (status: number) => void,
): Promise<readonly Attempt[]> {
  const versions = new Map<string, number>();
  const attempts: Attempt[] = [];
  for (let number = 0; !isOver(); number += 1) {
    const { actorId, chance } = writer;
    const translationId = chance.pick(writer.translationIds);
    const content = textContent(randomText(chance));
    const key = `${actorId}-${number}`;
    const request = {
      translationId,
      key,
      version: versions.get(translationId) ?? 0,
      body: JSON.stringify({ content, sourceVersion: 1 }),
    };
    const { outcome, current } = await untilAnswered(writer, request, isOver, onAnswer);
    if (current !== null) versions.set(translationId, current);
    attempts.push({ key, actorId, translationId, sha256: hashContent(content), outcome });
    await sleep(chance.below(20));
  }
  return attempts;
}

type Save = {
  readonly translationId: string;
  readonly key: string;
  readonly version: number;
  readonly body: string;
};
type Answer = { readonly outcome: Outcome; readonly current: number | null };

async function untilAnswered(
  writer: Writer,
  save: Save,
  isOver: () => boolean,
  onAnswer: (status: number) => void,
): Promise<Answer> {
  // Some seconds more than the run, so that the last saves can be answered.
  let grace = 40;
  while (grace > 0) {
    const answer = await send(writer, save, onAnswer).catch(() => null);
    if (answer !== null) return answer;
    if (isOver()) grace -= 1;
    await sleep(50 + writer.chance.below(200));
  }
  return { outcome: { kind: "unanswered" }, current: null };
}

/** Null: no answer, or one that asks to come again. */
async function send(
  writer: Writer,
  save: Save,
  onAnswer: (status: number) => void,
): Promise<Answer | null> {
  const instance = writer.chance.pick(writer.instances);
  const response = await fetch(`${instance}/api/translations/${save.translationId}`, {
    method: "PUT",
    headers: {
      cookie: writer.cookie,
      origin: writer.origin,
      "content-type": "application/json",
      "if-match": `"v${save.version}"`,
      "idempotency-key": save.key,
    },
    body: save.body,
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  onAnswer(response.status);
  if (response.status >= 500) return null;
  return answerOf(response.status, JSON.parse(text));
}

type Told = {
  readonly translation?: { readonly version: number; readonly sha256: string };
  readonly replayed?: boolean;
  readonly error?: { readonly code: string; readonly params?: { readonly version?: number } };
};

function answerOf(status: number, { translation, replayed = false, error }: Told): Answer {
  if (status === 200 && translation) {
    const { version, sha256 } = translation;
    return { outcome: { kind: "saved", version, sha256, replayed }, current: version };
  }
  const code = error?.code ?? `status ${status}`;
  return { outcome: { kind: "refused", code }, current: error?.params?.version ?? null };
}
