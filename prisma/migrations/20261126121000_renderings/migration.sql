-- Documents made on demand, by the hash of what they are made from: all of it can be made again.
CREATE TABLE "rendering" (
    "key" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rendering_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "rendering_made_at_idx" ON "rendering"("made_at");
