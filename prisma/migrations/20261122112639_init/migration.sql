-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "ui_language" TEXT NOT NULL DEFAULT 'kk',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '*',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("person_id","role","language")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "user_agent" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_token" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "four_eyes_override" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "four_eyes_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "source_language" TEXT NOT NULL,
    "target_languages" TEXT[],
    "title" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "source_version" INTEGER NOT NULL DEFAULT 1,
    "deadline_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "import_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "article_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("article_id","language","role","person_id")
);

-- CreateTable
CREATE TABLE "source_version" (
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_version_pkey" PRIMARY KEY ("article_id","number")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "codes" JSONB NOT NULL DEFAULT '[]',
    "marker" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "plain" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "gap_after" TEXT NOT NULL DEFAULT '',
    "source_version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '[]',
    "plain" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'untranslated',
    "returned" JSONB,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "source_version" INTEGER NOT NULL DEFAULT 1,
    "origin" TEXT NOT NULL DEFAULT 'human',
    "author_id" UUID,
    "approved_by_id" UUID,
    "approved_version" INTEGER,
    "approved_content" JSONB,
    "open_errors" INTEGER NOT NULL DEFAULT 0,
    "open_warnings" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_event" (
    "seq" BIGSERIAL NOT NULL,
    "translation_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "plain" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state_before" TEXT NOT NULL,
    "state_after" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "actor_id" UUID NOT NULL,
    "session_id" UUID,
    "idem_key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "source_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "translation_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "translation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "source_start" INTEGER,
    "source_end" INTEGER,
    "target_start" INTEGER,
    "target_end" INTEGER,
    "params" JSONB NOT NULL DEFAULT '{}',
    "fix" JSONB,
    "ignored" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ignored_finding" (
    "id" UUID NOT NULL,
    "translation_id" UUID NOT NULL,
    "finding_key" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ignored_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment_id" UUID,
    "language" TEXT,
    "parent_id" UUID,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "languages" TEXT[],
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scheduled_for" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "notices" JSONB NOT NULL DEFAULT '{}',
    "failure" JSONB,
    "created_by_id" UUID NOT NULL,
    "idem_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_version" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "source_version" INTEGER NOT NULL,
    "notice" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "article_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "version_id" UUID,
    "slug" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("article_id","language")
);

-- CreateTable
CREATE TABLE "concept" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "definition" TEXT NOT NULL DEFAULT '',
    "domain" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "country" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "ext" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "merged_into" UUID,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'full',
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "case_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "exact_form" BOOLEAN NOT NULL DEFAULT false,
    "hints" JSONB NOT NULL DEFAULT '{}',
    "valid_from" DATE,
    "valid_to" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "ext" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_holding" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "office_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept_event" (
    "seq" BIGSERIAL NOT NULL,
    "concept_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "concept_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "session_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT,
    "article_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "job_step" (
    "job_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "result" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_step_pkey" PRIMARY KEY ("job_id","step")
);

-- CreateTable
CREATE TABLE "presence" (
    "person_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment_id" UUID,
    "language" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("person_id","article_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_login_key" ON "person"("login");

-- CreateIndex
CREATE INDEX "external_account_person_id_idx" ON "external_account"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_revoked_at_idx" ON "session"("person_id", "revoked_at");

-- CreateIndex
CREATE INDEX "person_token_person_id_idx" ON "person_token"("person_id");

-- CreateIndex
CREATE INDEX "four_eyes_override_person_id_expires_at_idx" ON "four_eyes_override"("person_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "article_import_key_key" ON "article"("import_key");

-- CreateIndex
CREATE INDEX "article_archived_at_updated_at_id_idx" ON "article"("archived_at", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "assignment_person_id_role_idx" ON "assignment"("person_id", "role");

-- CreateIndex
CREATE INDEX "unit_article_id_position_idx" ON "unit"("article_id", "position");

-- CreateIndex
CREATE INDEX "segment_article_id_position_idx" ON "segment"("article_id", "position");

-- CreateIndex
CREATE INDEX "segment_unit_id_idx" ON "segment"("unit_id");

-- CreateIndex
CREATE INDEX "segment_sha256_idx" ON "segment"("sha256");

-- CreateIndex
CREATE INDEX "translation_article_id_language_state_idx" ON "translation"("article_id", "language", "state");

-- CreateIndex
CREATE UNIQUE INDEX "translation_segment_id_language_key" ON "translation"("segment_id", "language");

-- CreateIndex
CREATE INDEX "translation_event_article_id_seq_idx" ON "translation_event"("article_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "translation_event_translation_id_version_key" ON "translation_event"("translation_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "translation_event_actor_id_idem_key_key" ON "translation_event"("actor_id", "idem_key");

-- CreateIndex
CREATE INDEX "finding_translation_id_idx" ON "finding"("translation_id");

-- CreateIndex
CREATE INDEX "finding_code_idx" ON "finding"("code");

-- CreateIndex
CREATE INDEX "ignored_finding_translation_id_idx" ON "ignored_finding"("translation_id");

-- CreateIndex
CREATE INDEX "comment_article_id_created_at_idx" ON "comment"("article_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_segment_id_idx" ON "comment"("segment_id");

-- CreateIndex
CREATE INDEX "release_state_scheduled_for_idx" ON "release"("state", "scheduled_for");

-- CreateIndex
CREATE UNIQUE INDEX "release_article_id_number_key" ON "release"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_created_by_id_idem_key_key" ON "release"("created_by_id", "idem_key");

-- CreateIndex
CREATE UNIQUE INDEX "published_version_article_id_language_number_key" ON "published_version"("article_id", "language", "number");

-- CreateIndex
CREATE UNIQUE INDEX "published_version_release_id_language_key" ON "published_version"("release_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "publication_version_id_key" ON "publication"("version_id");

-- CreateIndex
CREATE INDEX "publication_language_withdrawn_at_first_published_at_articl_idx" ON "publication"("language", "withdrawn_at", "first_published_at" DESC, "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_language_slug_key" ON "publication"("language", "slug");

-- CreateIndex
CREATE INDEX "concept_deleted_at_status_updated_at_idx" ON "concept"("deleted_at", "status", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "term_concept_id_idx" ON "term"("concept_id");

-- CreateIndex
CREATE INDEX "term_language_search_key_idx" ON "term"("language", "search_key");

-- CreateIndex
CREATE INDEX "office_holding_office_id_idx" ON "office_holding"("office_id");

-- CreateIndex
CREATE INDEX "office_holding_holder_id_idx" ON "office_holding"("holder_id");

-- CreateIndex
CREATE UNIQUE INDEX "concept_event_concept_id_version_key" ON "concept_event"("concept_id", "version");

-- CreateIndex
CREATE INDEX "audit_event_article_id_seq_idx" ON "audit_event"("article_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_seq_idx" ON "audit_event"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_seq_idx" ON "audit_event"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "presence_article_id_at_idx" ON "presence"("article_id", "at");

-- AddForeignKey
ALTER TABLE "external_account" ADD CONSTRAINT "external_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_token" ADD CONSTRAINT "person_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "four_eyes_override" ADD CONSTRAINT "four_eyes_override_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_event" ADD CONSTRAINT "translation_event_translation_id_fkey" FOREIGN KEY ("translation_id") REFERENCES "translation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_translation_id_fkey" FOREIGN KEY ("translation_id") REFERENCES "translation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignored_finding" ADD CONSTRAINT "ignored_finding_translation_id_fkey" FOREIGN KEY ("translation_id") REFERENCES "translation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_version" ADD CONSTRAINT "published_version_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "published_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holding" ADD CONSTRAINT "office_holding_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holding" ADD CONSTRAINT "office_holding_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_event" ADD CONSTRAINT "concept_event_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
