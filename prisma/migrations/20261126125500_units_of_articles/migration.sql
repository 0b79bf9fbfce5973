-- Imported units come from no segment and no article: they need no entry in these.

-- DropIndex
DROP INDEX "memory_unit_article_id_idx";

-- DropIndex
DROP INDEX "memory_unit_bank_id_segment_id_source_hash_key";

-- CreateIndex
CREATE INDEX "memory_unit_article_id_idx" ON "memory_unit"("article_id") WHERE (article_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "memory_unit_bank_id_segment_id_source_hash_key" ON "memory_unit"("bank_id", "segment_id", "source_hash") WHERE (segment_id IS NOT NULL);
