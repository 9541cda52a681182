-- AlterTable
ALTER TABLE "amendment" ADD COLUMN     "consulted_minister" BOOLEAN,
ADD COLUMN     "phase_since" TEXT;

-- CreateIndex
CREATE INDEX "amendment_opened_at_id_idx" ON "amendment"("opened_at", "id");

-- CreateIndex
CREATE INDEX "amendment_contract_id_opened_at_id_idx" ON "amendment"("contract_id", "opened_at", "id");

-- CreateIndex
CREATE INDEX "amendment_phase_idx" ON "amendment"("phase");

-- By hand: the files that were there get what their events say.
UPDATE "amendment" a
SET "phase_since" = (
      SELECT to_char(e."at" AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') FROM "event" e
      WHERE e."file_id" = a."id" AND e."type" = 'PhaseOpened' AND e."data" ->> 'phase' = a."phase"
      ORDER BY e."seq" DESC LIMIT 1),
    "consulted_minister" = (
      SELECT (e."data" -> 'qualification' ->> 'consultedMinister')::boolean FROM "event" e
      WHERE e."file_id" = a."id" AND e."type" = 'Qualified'
      ORDER BY e."seq" DESC LIMIT 1);
