-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "file" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "file_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("file_id","seq")
);

-- CreateTable
CREATE TABLE "amendment_text" (
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "amendment_text_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "document" (
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "file_document" (
    "file_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "extends_document" BOOLEAN NOT NULL DEFAULT false,
    "file_name" TEXT,
    "uploaded_by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_document_pkey" PRIMARY KEY ("file_id","sha256","purpose","language")
);

-- CreateTable
CREATE TABLE "draft_revision" (
    "amendment_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_revision_pkey" PRIMARY KEY ("amendment_id","revision")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" TEXT NOT NULL,
    "contract_id" TEXT NOT NULL,
    "reference" INTEGER,
    "title_fr" TEXT NOT NULL,
    "title_nl" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "phase" TEXT,
    "round" INTEGER NOT NULL,
    "end" TEXT,
    "type" TEXT,
    "origin_kind" TEXT NOT NULL,
    "origin_ref" TEXT,
    "text_hash" TEXT,
    "act_number" INTEGER,
    "touched" TEXT[],
    "signed_on" TEXT,
    "in_force_on" TEXT,
    "version" INTEGER,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "capacity" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_assignee" (
    "task_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "party_kind" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,

    CONSTRAINT "task_assignee_pkey" PRIMARY KEY ("task_id","party_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "contract_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "file_id" TEXT NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("contract_id","kind","value")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "task_seq" INTEGER,
    "party_kind" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "languages" TEXT[],
    "status" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "address" TEXT,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "response" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_token" (
    "hash" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "wake_up" (
    "id" BIGSERIAL NOT NULL,
    "file_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "wake_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "header" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_version" (
    "contract_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "as_on" TEXT NOT NULL,
    "amendment_id" TEXT,
    "act_number" INTEGER,
    "missing_fr" INTEGER NOT NULL,
    "missing_nl" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contract_version_pkey" PRIMARY KEY ("contract_id","number")
);

-- CreateTable
CREATE TABLE "provision" (
    "contract_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "pedigree" JSONB NOT NULL,

    CONSTRAINT "provision_pkey" PRIMARY KEY ("contract_id","version","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_subject_key" ON "person"("subject");

-- CreateIndex
CREATE INDEX "amendment_status_phase_id_idx" ON "amendment"("status", "phase", "id");

-- CreateIndex
CREATE INDEX "amendment_contract_id_act_number_idx" ON "amendment"("contract_id", "act_number");

-- CreateIndex
CREATE UNIQUE INDEX "task_file_id_seq_key" ON "task"("file_id", "seq");

-- CreateIndex
CREATE INDEX "mail_file_id_status_idx" ON "mail"("file_id", "status");

-- CreateIndex
CREATE INDEX "mail_status_ordered_at_idx" ON "mail"("status", "ordered_at");

-- CreateIndex
CREATE UNIQUE INDEX "contract_source_hash_key" ON "contract"("source_hash");

-- CreateIndex
CREATE INDEX "provision_contract_id_version_position_idx" ON "provision"("contract_id", "version", "position");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_assignee" ADD CONSTRAINT "task_assignee_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision" ADD CONSTRAINT "provision_contract_id_version_fkey" FOREIGN KEY ("contract_id", "version") REFERENCES "contract_version"("contract_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.

-- The inbox: open tasks of one party by due date, read with keyset paging.
CREATE INDEX "inbox" ON "task_assignee" ("party_id", "due_on", "task_id") WHERE "open";

-- Mails still to be sent, and refused addresses for the contract secretary.
CREATE INDEX "mail_pending" ON "mail" ("file_id") WHERE "status" = 'PENDING';

-- Append-only: a fact is never changed or removed, by whoever is connected.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "amendment_text"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "document"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "draft_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "contract_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "provision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
