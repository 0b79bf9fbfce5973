-- DropIndex
DROP INDEX "article_archived_at_updated_at_id_idx";

-- DropIndex
DROP INDEX "publication_language_withdrawn_at_first_published_at_articl_idx";

-- CreateIndex
CREATE INDEX "article_current_idx" ON "article"("updated_at" DESC, "id" DESC) WHERE (archived_at IS NULL);

-- CreateIndex
CREATE INDEX "article_archived_idx" ON "article"("updated_at" DESC, "id" DESC) WHERE (archived_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "audit_event_action_seq_idx" ON "audit_event"("action", "seq");

-- CreateIndex
CREATE INDEX "publication_readable_idx" ON "publication"("language", "first_published_at" DESC, "article_id" DESC) WHERE (withdrawn_at IS NULL AND version_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "translation_state_language_article_id_idx" ON "translation"("state", "language", "article_id");
