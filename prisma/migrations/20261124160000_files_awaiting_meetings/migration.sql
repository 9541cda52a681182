-- The phases at which a file waits for a meeting to deal with it: found for the agendas of their series.
ALTER TABLE "amendment" ADD COLUMN "awaits" TEXT[] DEFAULT ARRAY[]::TEXT[];
UPDATE "amendment" a SET "awaits" = waiting.phases
FROM (
  SELECT "file_id", array_agg(DISTINCT "phase") AS phases FROM "task"
  WHERE "status" = 'OPEN'
    AND "phase" IN ('NEGOTIATION', 'PRIOR_CONCERTATION', 'CONSULTED_MINISTER', 'COMMITTEE', 'CABINET_REVIEW', 'COCOBASE')
  GROUP BY "file_id"
) waiting
WHERE waiting."file_id" = a."id";
CREATE INDEX "amendment_awaits" ON "amendment" USING GIN ("awaits");
