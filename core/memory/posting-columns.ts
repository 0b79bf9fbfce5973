/** Postings in flat arrays that grow: a run has millions. */
export class PostingColumns {
  features = new Int32Array(1024);
  classes = new Uint8Array(1024);
  ids = new Float64Array(1024);
  size = 0;

  /** Adds a posting; answers with its place. */
  push(feature: number, lengthClass: number, id: number): number {
    const at = this.size;
    if (at === this.ids.length) this.grow();
    this.features[at] = feature;
    this.classes[at] = lengthClass;
    this.ids[at] = id;
    this.size += 1;
    return at;
  }

  /** Makes room for `more` postings without adding any. */
  reserve(more: number): void {
    while (this.size + more > this.ids.length) this.grow();
  }

  private grow(): void {
    const { features, classes, ids } = this;
    const room = ids.length * 2;
    this.features = new Int32Array(room);
    this.classes = new Uint8Array(room);
    this.ids = new Float64Array(room);
    this.features.set(features);
    this.classes.set(classes);
    this.ids.set(ids);
  }
}
