-- CreateTable
CREATE TABLE "calendar_feed" (
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("hash")
);

-- One address a person at a time: a new one revokes the one before.
CREATE UNIQUE INDEX "calendar_feed_live" ON "calendar_feed" ("person_id") WHERE "revoked_at" IS NULL;
