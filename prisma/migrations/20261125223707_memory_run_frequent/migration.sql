-- AlterTable
ALTER TABLE "memory_run" ADD COLUMN     "frequent" BYTEA;
