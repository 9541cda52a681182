-- Word processors' files that came back with proposals for a draft, and what was decided of each proposal.
CREATE TABLE "word_upload" (
    "id" TEXT NOT NULL,
    "amendment_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "proposals" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_upload_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "word_upload_amendment_id_uploaded_at_idx" ON "word_upload"("amendment_id", "uploaded_at");

CREATE TABLE "word_verdict" (
    "upload_id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "instruction_id" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_verdict_pkey" PRIMARY KEY ("upload_id", "no")
);

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "word_upload"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "word_verdict"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
