-- AlterTable
ALTER TABLE "translation" ADD COLUMN     "inserted_match" JSONB;
