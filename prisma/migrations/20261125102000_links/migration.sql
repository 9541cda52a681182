-- A link is bound to the message it stands in, to its address, to what it is good for and to the text it speaks of. Links of
-- before have none of these, and have expired with it.
ALTER TABLE "task_token"
  ADD COLUMN "mail_id" TEXT,
  ADD COLUMN "purpose" TEXT,
  ADD COLUMN "address_hash" TEXT,
  ADD COLUMN "text_hash" TEXT,
  ADD COLUMN "made_at" TIMESTAMPTZ(3),
  ADD COLUMN "used_at" TIMESTAMPTZ(3),
  ADD COLUMN "used_from" TEXT;

CREATE INDEX "task_token_task_id_organisation_id_idx" ON "task_token"("task_id", "organisation_id");
