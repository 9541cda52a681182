-- What is signed in: written by the application's session store; what is looked for is computed from it.
CREATE TABLE "session" (
    "sid" TEXT NOT NULL,
    "sess" JSONB NOT NULL,
    "expire" TIMESTAMPTZ(3) NOT NULL,
    "id" TEXT GENERATED ALWAYS AS ("sess" ->> 'handle') STORED,
    "person_id" TEXT GENERATED ALWAYS AS ("sess" ->> 'personId') STORED,
    "provider_sid" TEXT GENERATED ALWAYS AS ("sess" ->> 'providerSid') STORED,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid")
);
CREATE INDEX "session_expire_idx" ON "session"("expire");
CREATE INDEX "session_person_id_idx" ON "session"("person_id");
CREATE INDEX "session_provider_sid_idx" ON "session"("provider_sid");

-- Orders of the identity provider to end sessions, by the hash of their name: each is followed once.
CREATE TABLE "logout_token" (
    "hash" TEXT NOT NULL,
    "expire" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logout_token_pkey" PRIMARY KEY ("hash")
);
