-- Parts of an act that enter into force later, acts that are annulled or repealed, and why a version was made.
ALTER TABLE "amendment" ADD COLUMN "later_on" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "amendment" ADD COLUMN "annulled_on" TEXT;
ALTER TABLE "amendment" ADD COLUMN "repealed_from" TEXT;
ALTER TABLE "amendment" ADD COLUMN "repealed_on" TEXT;
ALTER TABLE "contract_version" ADD COLUMN "cause" TEXT;
