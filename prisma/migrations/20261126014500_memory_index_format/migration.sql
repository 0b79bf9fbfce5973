-- AlterTable
ALTER TABLE "memory_run" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;

-- What the schema language cannot say.

-- Counts of frequent features are kept by length now: those of before cannot be read.
UPDATE "memory_run" SET "frequent" = NULL;

-- Fresh postings lack features too. An empty run of the old format says so until all is made anew.
INSERT INTO "memory_run" ("texts") SELECT 0 WHERE EXISTS (SELECT FROM "memory_fresh_posting");
