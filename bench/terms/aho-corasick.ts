/** The baseline that finds the citation form only. */

/** Aho and Corasick's automaton over characters: all literal occurrences in one pass. */
export class AhoCorasick {
  readonly #next: Map<string, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  readonly #hits: number[] = [0];

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) this.#insert(pattern);
    const queue = [...(this.#next[0]?.values() ?? [])];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? 0;
      for (const [letter, child] of this.#next[node] ?? []) {
        this.#fail[child] = this.#follow(this.#fail[node] ?? 0, letter);
        this.#hits[child] = (this.#hits[child] ?? 0) + (this.#hits[this.#fail[child] ?? 0] ?? 0);
        queue.push(child);
      }
    }
  }

  /** How many patterns end somewhere in the text. */
  count(text: string): number {
    let node = 0;
    let found = 0;
    for (const letter of text) {
      node = this.#follow(node, letter);
      found += this.#hits[node] ?? 0;
    }
    return found;
  }

  #insert(pattern: string): void {
    let node = 0;
    for (const letter of pattern) {
      const known = this.#next[node]?.get(letter);
      const child = known ?? this.#next.length;
      if (known === undefined) {
        this.#next[node]?.set(letter, child);
        this.#next.push(new Map());
        this.#fail.push(0);
        this.#hits.push(0);
      }
      node = child;
    }
    this.#hits[node] = (this.#hits[node] ?? 0) + 1;
  }

  #follow(from: number, letter: string): number {
    let node = from;
    while (node !== 0 && this.#next[node]?.get(letter) === undefined) node = this.#fail[node] ?? 0;
    return this.#next[node]?.get(letter) ?? 0;
  }
}
