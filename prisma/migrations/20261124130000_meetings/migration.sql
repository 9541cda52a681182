-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "promised_on" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "letter" TEXT,
    "sequence" INTEGER NOT NULL,
    "invited" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_point" (
    "meeting_id" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "file_id" TEXT,
    "phase" TEXT,
    "matter_id" TEXT,
    "title_fr" TEXT NOT NULL,
    "title_nl" TEXT NOT NULL,
    "carried" INTEGER NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "meeting_point_pkey" PRIMARY KEY ("meeting_id","point_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_key_key" ON "meeting"("key");

-- CreateIndex
CREATE INDEX "meeting_day_id_idx" ON "meeting"("day", "id");

-- CreateIndex
CREATE INDEX "meeting_series_day_idx" ON "meeting"("series", "day");

-- CreateIndex
CREATE INDEX "meeting_month_idx" ON "meeting"("month");

-- CreateIndex
CREATE INDEX "meeting_invited_idx" ON "meeting" USING GIN ("invited");

-- CreateIndex
CREATE INDEX "meeting_point_file_id_idx" ON "meeting_point"("file_id");

-- CreateIndex
CREATE INDEX "meeting_point_point_id_idx" ON "meeting_point"("point_id");

-- AddForeignKey
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
