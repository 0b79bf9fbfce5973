/**
 * The trie over lexemes behind the term index. Nodes are numbers and one hash map holds all edges,
 * because 50,000 concepts would otherwise cost a map per node.
 */

import { Interner, type TermVariant } from "./lexicon";

/** Lexeme numbers stay below 2^24 and gap numbers below 2^6, so that an edge is one safe integer. */
const LEXEME_SPACE = 2 ** 24;
const GAP_SPACE = 2 ** 6;

/** Edges are (node, gap, lexeme) → node. */
export class TermTrie {
  readonly root = 0;
  readonly #edges = new Map<number, number>();
  readonly #gaps = new Interner();
  readonly #terms = new Map<number, TermVariant[]>();
  readonly #open = new Set<number>();
  #nodes = 1;

  /** Adds one variant of a term. */
  add(variant: TermVariant): void {
    let node = this.root;
    for (const [at, slot] of variant.slots.entries()) {
      const gap = this.#gaps.idOf(at === 0 ? "" : slot.gap);
      // A 65th kind of punctuation between words cannot be told apart any more: leave the term out.
      if (gap >= GAP_SPACE) return;
      const edge = edgeOf(node, gap, slot.lexeme);
      const known = this.#edges.get(edge);
      const next = known ?? this.#nodes++;
      if (known === undefined) this.#edges.set(edge, next);
      this.#open.add(node);
      node = next;
    }
    const terms = this.#terms.get(node);
    if (terms === undefined) this.#terms.set(node, [variant]);
    else terms.push(variant);
  }

  /** The node after one word, or undefined when no term goes on so. */
  step(node: number, gap: string, lexeme: number): number | undefined {
    const id = this.#gaps.find(gap);
    return id === undefined ? undefined : this.#edges.get(edgeOf(node, id, lexeme));
  }

  /** The terms that end at a node. */
  termsAt(node: number): readonly TermVariant[] {
    return this.#terms.get(node) ?? [];
  }

  /** Every variant that was added. */
  *variants(): Generator<TermVariant> {
    for (const variants of this.#terms.values()) yield* variants;
  }

  /** Whether a longer term goes through the node. */
  isOpen(node: number): boolean {
    return this.#open.has(node);
  }
}

function edgeOf(node: number, gap: number, lexeme: number): number {
  return (node * GAP_SPACE + gap) * LEXEME_SPACE + lexeme;
}
