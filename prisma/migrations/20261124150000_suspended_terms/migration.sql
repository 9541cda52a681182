-- A term that stands still: since when, and why. Empty for one that runs.
ALTER TABLE "task" ADD COLUMN "suspended_since" TEXT, ADD COLUMN "suspended_because" TEXT;
ALTER TABLE "task_assignee" ADD COLUMN "suspended_since" TEXT, ADD COLUMN "suspended_because" TEXT;
