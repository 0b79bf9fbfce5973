-- CreateTable
CREATE TABLE "concept_use" (
    "concept_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segments" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,

    CONSTRAINT "concept_use_pkey" PRIMARY KEY ("concept_id","article_id")
);

-- CreateTable
CREATE TABLE "concept_usage" (
    "concept_id" UUID NOT NULL,
    "segments" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "concept_usage_pkey" PRIMARY KEY ("concept_id")
);

-- CreateTable
CREATE TABLE "counted_article" (
    "article_id" UUID NOT NULL,
    "source_version" INTEGER NOT NULL,

    CONSTRAINT "counted_article_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "concept_use_article_id_idx" ON "concept_use"("article_id");

-- AddForeignKey
ALTER TABLE "concept_use" ADD CONSTRAINT "concept_use_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_use" ADD CONSTRAINT "concept_use_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_usage" ADD CONSTRAINT "concept_usage_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_article" ADD CONSTRAINT "counted_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
