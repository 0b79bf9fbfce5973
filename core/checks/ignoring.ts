/**
 * Waving a finding through. An ignored finding is remembered by its key (code and places) and a
 * fingerprint of both texts, so the decision lapses by itself when either text changes; nothing has
 * to be cleaned up.
 */
import { hashText } from "@/core/article/content-hash";
import { type Content, plainText, tagSignature } from "@/core/article/inline";
import { type Finding, findingKey } from "@/core/checks/finding";
import { type CheckSettings, mayIgnore } from "@/core/checks/settings";

/** A decision to ignore one finding on one state of a segment. `reason` is what the person wrote. */
export type IgnoredFinding = {
  readonly key: string;
  readonly textHash: string;
  readonly reason: string;
};

/** Why a finding may not be ignored. */
export type IgnoreRefusal = "check-not-ignorable" | "reason-missing" | "reason-too-long";

/** Longest reason, in UTF-16 units. */
export const MAX_REASON = 500;

/** The fingerprint an ignored finding is kept under: SHA-256 hex over both texts and their codes. */
export function ignoreHash(source: Content, target: Content): string {
  const parts = [plainText(source), tagSignature(source), plainText(target), tagSignature(target)];
  return hashText(JSON.stringify(parts));
}

/** The record of an ignored finding, or why it is refused. */
export function ignoreFinding(
  finding: Finding,
  textHash: string,
  reason: string,
  settings: CheckSettings,
): IgnoredFinding | IgnoreRefusal {
  if (!mayIgnore(finding.code, settings)) return "check-not-ignorable";
  const trimmed = reason.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return "reason-missing";
  if (trimmed.length > MAX_REASON) return "reason-too-long";
  return { key: findingKey(finding), textHash, reason: trimmed };
}

/**
 * Whether a finding on texts with this fingerprint is ignored. A check that was made unignorable
 * since takes its ignored findings back.
 */
export function isIgnored(
  finding: Finding,
  textHash: string,
  ignored: readonly IgnoredFinding[],
  settings: CheckSettings,
): boolean {
  const key = findingKey(finding);
  return (
    mayIgnore(finding.code, settings) &&
    ignored.some((entry) => entry.key === key && entry.textHash === textHash)
  );
}

/** The findings of a segment that keep it from being *translated* or approved: errors nobody ignored. */
export function openErrors(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  textHash: string,
  settings: CheckSettings,
): readonly Finding[] {
  return findings.filter(
    (finding) => finding.severity === "error" && !isIgnored(finding, textHash, ignored, settings),
  );
}
