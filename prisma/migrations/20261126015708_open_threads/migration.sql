-- CreateIndex
CREATE INDEX "comment_open_idx" ON "comment"("created_at" DESC) WHERE (resolved_at IS NULL AND deleted_at IS NULL AND parent_id IS NULL);
