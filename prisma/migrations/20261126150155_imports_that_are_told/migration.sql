-- AlterTable
ALTER TABLE "memory_import" ADD COLUMN     "bank_name" TEXT,
ADD COLUMN     "fault" JSONB,
ADD COLUMN     "units" INTEGER,
ADD COLUMN     "units_seen" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "bank_id" DROP NOT NULL,
ALTER COLUMN "file_hash" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "memory_import_started_at_id_idx" ON "memory_import"("started_at", "id");

-- Of imports that were done before, all units were read.
UPDATE "memory_import" SET "units" = "units_read", "units_seen" = "units_read" WHERE "state" = 'done';
UPDATE "memory_import" SET "units_seen" = "units_read" WHERE "state" <> 'done';
