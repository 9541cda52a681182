-- What is proposed to the text of some provisions of a draft and not decided yet, and what became of what was.
CREATE TABLE "text_edit" (
    "amendment_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_edit_pkey" PRIMARY KEY ("amendment_id","unit_id")
);
