-- AlterTable
ALTER TABLE "setting" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
