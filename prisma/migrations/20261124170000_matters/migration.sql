-- What waits for meetings beside files: requests on well-being, commitments not respected.
CREATE TABLE "matter" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "series" TEXT NOT NULL,
  "title_fr" TEXT NOT NULL,
  "title_nl" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "outcome" TEXT,
  "organisation_id" TEXT,
  "received_on" TEXT NOT NULL,
  "due_on" TEXT NOT NULL,
  "raised_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  "seq" INTEGER NOT NULL,

  CONSTRAINT "matter_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "matter_status_due_on_id_idx" ON "matter"("status", "due_on", "id");

-- The agendas on which a matter stood.
CREATE INDEX "meeting_point_matter_id_idx" ON "meeting_point"("matter_id");
