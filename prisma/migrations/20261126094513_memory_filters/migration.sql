-- CreateIndex
CREATE INDEX "memory_unit_deleted_idx" ON "memory_unit"("id") WHERE (deleted_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "memory_variant_language_unit_id_idx" ON "memory_variant"("language", "unit_id");

-- CreateIndex
CREATE INDEX "memory_variant_author_idx" ON "memory_variant"("author_name", "unit_id") WHERE (author_name IS NOT NULL);

-- CreateIndex
CREATE INDEX "memory_variant_approver_idx" ON "memory_variant"("approver_name", "unit_id") WHERE (approver_name IS NOT NULL);

-- CreateIndex
CREATE INDEX "memory_variant_unapproved_idx" ON "memory_variant"("provenance", "unit_id") WHERE (provenance <> 'approved');

-- CreateIndex
CREATE INDEX "memory_variant_at_idx" ON "memory_variant" USING BRIN ("at");
