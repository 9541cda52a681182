-- Full-text search in French and Dutch (ADR 13). By hand, but for the plain index: the schema language cannot say it.

-- Both are trusted: the owner of the database may make them, and every PostgreSQL package brings them.
CREATE EXTENSION IF NOT EXISTS "unaccent" WITH SCHEMA "public";
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "public";

-- A language's stems without its accents. Everything below names its schema: a restored dump has no search path.
CREATE TEXT SEARCH CONFIGURATION "public"."search_fr" (COPY = "pg_catalog"."french");
ALTER TEXT SEARCH CONFIGURATION "public"."search_fr"
  ALTER MAPPING FOR hword, hword_part, word WITH "public"."unaccent", "pg_catalog"."french_stem";
CREATE TEXT SEARCH CONFIGURATION "public"."search_nl" (COPY = "pg_catalog"."dutch");
ALTER TEXT SEARCH CONFIGURATION "public"."search_nl"
  ALTER MAPPING FOR hword, hword_part, word WITH "public"."unaccent", "pg_catalog"."dutch_stem";

CREATE FUNCTION "public"."search_configuration"("language" text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE "language" WHEN 'fr' THEN 'public.search_fr'::regconfig ELSE 'public.search_nl'::regconfig END;

-- What one calls a provision by, beside its own words: «article 4», «OO 1.1».
CREATE FUNCTION "public"."provision_label"("content" jsonb, "language" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE ("content" ->> 'kind') || ' ' || "language"
    WHEN 'PART fr' THEN 'partie ' WHEN 'PART nl' THEN 'deel '
    WHEN 'ARTICLE fr' THEN 'article ' WHEN 'ARTICLE nl' THEN 'artikel '
    WHEN 'STRATEGIC_OBJECTIVE fr' THEN 'objectif stratégique OS ' WHEN 'STRATEGIC_OBJECTIVE nl' THEN 'strategische doelstelling SD '
    WHEN 'OPERATIONAL_OBJECTIVE fr' THEN 'objectif opérationnel OO ' WHEN 'OPERATIONAL_OBJECTIVE nl' THEN 'operationele doelstelling OD '
    ELSE '' END || coalesce("content" ->> 'number', '');

-- Weights: A for what is a heading, B for what one calls it by, D for a body.
CREATE FUNCTION "public"."provision_search"("content" jsonb, "language" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector("public"."search_configuration"("language"), "public"."provision_label"("content", "language")), 'B')
    || setweight(
      to_tsvector("public"."search_configuration"("language"), coalesce("content" -> 'text' ->> "language", '')),
      CASE WHEN "content" ->> 'kind' IN ('PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE') THEN 'A'::"char" ELSE 'D'::"char" END);

-- The title, then «acte 2» and «dossier 7» with the words of the language.
CREATE FUNCTION "public"."amendment_search"("title" text, "language" text, "act_number" integer, "reference" integer) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector("public"."search_configuration"("language"), "title"), 'A')
    || setweight(to_tsvector("public"."search_configuration"("language"),
      CASE "language" WHEN 'fr' THEN 'avenant' ELSE 'bijvoegsel' END
      || coalesce(CASE "language" WHEN 'fr' THEN ' acte ' ELSE ' akte ' END || "act_number", '')
      || coalesce(' dossier ' || "reference", '')), 'B');

-- What a contract calls itself and its service.
CREATE FUNCTION "public"."contract_search"("header" jsonb, "language" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector("public"."search_configuration"("language"),
    coalesce("header" -> 'title' ->> "language", '') || ' ' || coalesce("header" -> 'service' ->> "language", '')), 'A');

-- Every motive and new text of a submitted text, in a language.
CREATE FUNCTION "public"."instruction_words"("content" jsonb, "language" text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE "language" WHEN 'fr' THEN jsonb_path_query_array("content", '$.instructions[*].*.fr')
    ELSE jsonb_path_query_array("content", '$.instructions[*].*.nl') END;

ALTER TABLE "provision"
  ADD COLUMN "search_fr" tsvector GENERATED ALWAYS AS ("public"."provision_search"("content", 'fr')) STORED,
  ADD COLUMN "search_nl" tsvector GENERATED ALWAYS AS ("public"."provision_search"("content", 'nl')) STORED;
ALTER TABLE "contract"
  ADD COLUMN "search_fr" tsvector GENERATED ALWAYS AS ("public"."contract_search"("header", 'fr')) STORED,
  ADD COLUMN "search_nl" tsvector GENERATED ALWAYS AS ("public"."contract_search"("header", 'nl')) STORED;
ALTER TABLE "amendment"
  ADD COLUMN "search_fr" tsvector GENERATED ALWAYS AS ("public"."amendment_search"("title_fr", 'fr', "act_number", "reference")) STORED,
  ADD COLUMN "search_nl" tsvector GENERATED ALWAYS AS ("public"."amendment_search"("title_nl", 'nl', "act_number", "reference")) STORED;
ALTER TABLE "amendment_text"
  ADD COLUMN "search_fr" tsvector GENERATED ALWAYS AS (to_tsvector('public.search_fr', "public"."instruction_words"("content", 'fr'))) STORED,
  ADD COLUMN "search_nl" tsvector GENERATED ALWAYS AS (to_tsvector('public.search_nl', "public"."instruction_words"("content", 'nl'))) STORED;

CREATE INDEX "provision_search_fr" ON "provision" USING gin ("search_fr");
CREATE INDEX "provision_search_nl" ON "provision" USING gin ("search_nl");
CREATE INDEX "amendment_search_fr" ON "amendment" USING gin ("search_fr");
CREATE INDEX "amendment_search_nl" ON "amendment" USING gin ("search_nl");
CREATE INDEX "amendment_text_search_fr" ON "amendment_text" USING gin ("search_fr");
CREATE INDEX "amendment_text_search_nl" ON "amendment_text" USING gin ("search_nl");

-- CreateIndex
CREATE INDEX "amendment_text_hash_idx" ON "amendment"("text_hash");

-- Every word that was ever written, unaccented and in small letters: what a typing error is put right from.
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "search_word_similar" ON "search_word" USING gin ("word" gin_trgm_ops);

CREATE FUNCTION "public"."words_of"("row" jsonb, "strings" jsonpath) RETURNS SETOF text
  LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT word
  FROM jsonb_path_query("row", "strings") AS said,
       regexp_split_to_table("public"."unaccent"(lower(said #>> '{}')), '[^[:alpha:]]+') AS split (word)
  WHERE length(word) BETWEEN 4 AND 40;
END;

-- The strings at a path of new rows. In one order: two writers of the same new words then never wait for each other.
CREATE FUNCTION "public"."keep_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.search_word (word)
  SELECT DISTINCT split.word FROM written, public.words_of(to_jsonb(written), TG_ARGV[0]::jsonpath) AS split (word)
  WHERE NOT EXISTS (SELECT FROM public.search_word known WHERE known.word = split.word)
  ORDER BY split.word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "keep_words" AFTER INSERT ON "provision" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "public"."keep_words"('$.content.text.*');
CREATE TRIGGER "keep_words" AFTER INSERT ON "amendment" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "public"."keep_words"('$.keyvalue() ? (@.key starts with "title_").value');
CREATE TRIGGER "keep_words" AFTER INSERT ON "amendment_text" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "public"."keep_words"('$.content.instructions[*].*.*');
CREATE TRIGGER "keep_words" AFTER INSERT ON "contract" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "public"."keep_words"('$.header.keyvalue() ? (@.key == "title" || @.key == "service").value.*');
CREATE TRIGGER "keep_words_of_twin" AFTER UPDATE ON "contract" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "public"."keep_words"('$.header.keyvalue() ? (@.key == "title" || @.key == "service").value.*');

-- What was written before.
INSERT INTO "search_word"
SELECT DISTINCT word FROM (
  SELECT "public"."words_of"("content", '$.text.*') FROM "provision"
  UNION ALL SELECT "public"."words_of"(jsonb_build_array("title_fr", "title_nl"), '$[*]') FROM "amendment"
  UNION ALL SELECT "public"."words_of"("content", '$.instructions[*].*.*') FROM "amendment_text"
  UNION ALL SELECT "public"."words_of"(jsonb_build_array("header" -> 'title', "header" -> 'service'), '$[*].*') FROM "contract"
) AS written (word);
