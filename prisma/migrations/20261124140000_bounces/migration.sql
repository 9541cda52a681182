-- When a message that the server had taken came back, with the status and the reason in its report (RFC 3464).
ALTER TABLE "mail" ADD COLUMN "bounced_at" TIMESTAMPTZ(3),
ADD COLUMN "bounce_reason" TEXT,
ADD COLUMN "bounce_status" TEXT;

-- A report names the message it is about.
CREATE INDEX "mail_message_id_idx" ON "mail"("message_id");
