-- CreateTable
CREATE TABLE "head_leaf" (
    "position" INTEGER NOT NULL,
    "file_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "head_leaf_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "anchor" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "size" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "peaks" TEXT[],
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "anchor_time_stamp" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "token" BYTEA NOT NULL,

    CONSTRAINT "anchor_time_stamp_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "head_leaf_file_id_position_idx" ON "head_leaf"("file_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_size_key" ON "anchor"("size");

-- AddForeignKey
ALTER TABLE "anchor_time_stamp" ADD CONSTRAINT "anchor_time_stamp_number_fkey" FOREIGN KEY ("number") REFERENCES "anchor"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "head_leaf"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "anchor"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "anchor_time_stamp"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
