-- A person who is erased keeps an id and a language, and nothing by which he could be known.
ALTER TABLE "person" ALTER COLUMN "name" DROP NOT NULL,
ALTER COLUMN "email" DROP NOT NULL,
ADD COLUMN "erased_at" TIMESTAMPTZ(3);

ALTER TABLE "person" ADD CONSTRAINT "person_known_or_erased" CHECK (
  CASE WHEN "erased_at" IS NULL THEN "name" IS NOT NULL AND "email" IS NOT NULL
  ELSE "name" IS NULL AND "email" IS NULL AND "subject" IS NULL END);

-- CreateTable
CREATE TABLE "erasure" (
    "person_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("person_id","place")
);

-- CreateTable
CREATE TABLE "reading" (
    "reader_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "reader_kind" TEXT NOT NULL,
    "role" TEXT,
    "on_behalf_of" TEXT,
    "file_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("reader_id","kind","object_id","hour")
);

-- CreateIndex
CREATE INDEX "reading_file_id_at_idx" ON "reading"("file_id", "at");

-- CreateIndex
CREATE INDEX "reading_at_idx" ON "reading"("at");

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "erasure"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reading"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
