-- Comments on passages of a draft, and the answers to them.
CREATE TABLE "text_comment" (
    "id" TEXT NOT NULL,
    "amendment_id" TEXT NOT NULL,
    "provision_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "passage" JSONB NOT NULL,
    "quote" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "answers" TEXT,

    CONSTRAINT "text_comment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "text_comment_amendment_id_said_at_idx" ON "text_comment"("amendment_id", "said_at");

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "text_comment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
