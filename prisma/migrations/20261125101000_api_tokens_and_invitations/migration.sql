-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "level" TEXT NOT NULL,
    "level_until" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" TEXT,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_invitation" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_made_at_idx" ON "api_token"("person_id", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_invitation_hash_key" ON "sign_in_invitation"("hash");

-- CreateIndex
CREATE INDEX "sign_in_invitation_person_id_invited_at_idx" ON "sign_in_invitation"("person_id", "invited_at");
