-- CreateTable
CREATE TABLE "memory_bank" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "penalty" INTEGER NOT NULL DEFAULT 0,
    "readers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "writers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "header" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "memory_bank_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_unit" (
    "id" UUID NOT NULL,
    "bank_id" UUID NOT NULL,
    "segment_id" UUID,
    "source_hash" TEXT,
    "article_id" UUID,
    "key" TEXT,
    "source_language" TEXT,
    "import_hash" TEXT,
    "ext" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "memory_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_variant" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "content" JSONB,
    "fold_hash" BIGINT NOT NULL,
    "text_hash" BIGINT NOT NULL,
    "previous_hash" BIGINT,
    "next_hash" BIGINT,
    "provenance" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "approver_name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ext" JSONB,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "memory_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_event" (
    "seq" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "batch_id" UUID,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "memory_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "memory_import" (
    "id" UUID NOT NULL,
    "bank_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "units_read" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL DEFAULT 'running',
    "actor_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "memory_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_run" (
    "id" SERIAL NOT NULL,
    "texts" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memory_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_posting" (
    "key" BIGINT NOT NULL,
    "run" INTEGER NOT NULL,
    "part" SMALLINT NOT NULL,
    "total" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "memory_posting_pkey" PRIMARY KEY ("key","run","part")
);

-- CreateTable
CREATE TABLE "memory_fresh_posting" (
    "feature" INTEGER NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "length" SMALLINT NOT NULL,

    CONSTRAINT "memory_fresh_posting_pkey" PRIMARY KEY ("feature","variant_id","length")
);

-- CreateIndex
CREATE UNIQUE INDEX "memory_bank_name_key" ON "memory_bank"("name");

-- CreateIndex
CREATE INDEX "memory_unit_article_id_idx" ON "memory_unit"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "memory_unit_bank_id_segment_id_source_hash_key" ON "memory_unit"("bank_id", "segment_id", "source_hash");

-- CreateIndex
CREATE UNIQUE INDEX "memory_unit_bank_id_import_hash_key" ON "memory_unit"("bank_id", "import_hash");

-- CreateIndex
CREATE INDEX "memory_variant_fold_hash_text_hash_id_idx" ON "memory_variant"("fold_hash", "text_hash", "id");

-- CreateIndex
CREATE INDEX "memory_variant_unit_id_idx" ON "memory_variant"("unit_id");

-- CreateIndex
CREATE INDEX "memory_event_unit_id_seq_idx" ON "memory_event"("unit_id", "seq");

-- CreateIndex
CREATE INDEX "memory_event_batch_id_idx" ON "memory_event"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "memory_import_bank_id_file_hash_key" ON "memory_import"("bank_id", "file_hash");

-- AddForeignKey
ALTER TABLE "memory_unit" ADD CONSTRAINT "memory_unit_bank_id_fkey" FOREIGN KEY ("bank_id") REFERENCES "memory_bank"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memory_variant" ADD CONSTRAINT "memory_variant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "memory_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memory_import" ADD CONSTRAINT "memory_import_bank_id_fkey" FOREIGN KEY ("bank_id") REFERENCES "memory_bank"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Postings are packed already: trying to compress them costs time and gains nothing.
ALTER TABLE "memory_posting" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Fresh postings live for minutes and leave in bulk: their dead rows must not wait for a share of the table.
ALTER TABLE "memory_fresh_posting" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000);

CREATE TRIGGER "memory_event_append_only" BEFORE UPDATE OR DELETE ON "memory_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The index knows a text by its number: text and number never part.
CREATE FUNCTION guard_memory_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.id <> old.id OR new.plain <> old.plain OR new.language <> old.language OR new.fold_hash <> old.fold_hash THEN
    RAISE EXCEPTION 'the text of a memory variant never changes' USING errcode = 'restrict_violation';
  END IF;
  RETURN new;
END $$;

CREATE TRIGGER "memory_variant_guard" BEFORE UPDATE ON "memory_variant"
  FOR EACH ROW EXECUTE FUNCTION guard_memory_variant();

ALTER TABLE "memory_variant"
  ADD CONSTRAINT "memory_variant_provenance_known" CHECK ("provenance" IN ('approved', 'unreviewed', 'machine'));
ALTER TABLE "memory_bank"
  ADD CONSTRAINT "memory_bank_kind_known" CHECK ("kind" IN ('desk', 'archive', 'imported')),
  ADD CONSTRAINT "memory_bank_penalty_range" CHECK ("penalty" BETWEEN 0 AND 50);
