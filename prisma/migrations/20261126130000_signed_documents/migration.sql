-- What an uploaded proof of signature was found to be, when it came in; nothing for those before.
ALTER TABLE "file_document" ADD COLUMN "signature" TEXT;
