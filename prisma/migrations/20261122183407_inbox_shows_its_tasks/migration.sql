-- A page of an inbox is read from its rows alone: looking its tasks and files up row by row read four times as much.
ALTER TABLE "task_assignee" ADD COLUMN     "capacity" TEXT,
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "opened_on" TEXT,
ADD COLUMN     "phase" TEXT,
ADD COLUMN     "reference" INTEGER,
ADD COLUMN     "title_fr" TEXT,
ADD COLUMN     "title_nl" TEXT;

UPDATE "task_assignee" a
SET "capacity" = t."capacity", "kind" = t."kind", "opened_on" = t."opened_on", "phase" = t."phase",
    "reference" = f."reference", "title_fr" = f."title_fr", "title_nl" = f."title_nl"
FROM "task" t JOIN "amendment" f ON f."id" = t."file_id"
WHERE t."id" = a."task_id";

ALTER TABLE "task_assignee" ALTER COLUMN "capacity" SET NOT NULL,
ALTER COLUMN "kind" SET NOT NULL,
ALTER COLUMN "opened_on" SET NOT NULL,
ALTER COLUMN "phase" SET NOT NULL,
ALTER COLUMN "title_fr" SET NOT NULL,
ALTER COLUMN "title_nl" SET NOT NULL;
