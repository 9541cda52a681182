-- Each event keeps the text that is hashed and its link to the event before; a file keeps the link of its last event.

-- AlterTable
ALTER TABLE "event" ADD COLUMN "canonical" TEXT, ADD COLUMN "chain" TEXT;
ALTER TABLE "file" ADD COLUMN "head" TEXT;

-- By hand from here on: the events recorded until now get what new ones are written with (domain/proof/chain.ts).

-- A number as JavaScript writes it (ECMA-262, Number::toString). The digits are those JavaScript once wrote.
CREATE FUNCTION "number_as_written"("value" numeric) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  whole text := ltrim(split_part(abs("value")::text, '.', 1), '0');
  fraction text := rtrim(split_part(abs("value")::text, '.', 2), '0');
  digits text := ltrim(whole || fraction, '0');
  -- Where the point stands, counted from the first digit.
  point int := CASE WHEN whole <> '' THEN length(whole) ELSE length(digits) - length(fraction) END;
  sign text := CASE WHEN "value" < 0 THEN '-' ELSE '' END;
  written text;
BEGIN
  IF digits = '' THEN RETURN '0'; END IF;
  digits := rtrim(digits, '0');
  IF length(digits) <= point AND point <= 21 THEN
    written := rpad(digits, point, '0');
  ELSIF 0 < point AND point <= 21 THEN
    written := left(digits, point) || '.' || substr(digits, point + 1);
  ELSIF -6 < point AND point <= 0 THEN
    written := '0.' || repeat('0', -point) || digits;
  ELSE
    written := left(digits, 1) || CASE WHEN length(digits) > 1 THEN '.' || substr(digits, 2) ELSE '' END
      || 'e' || CASE WHEN point > 0 THEN '+' ELSE '-' END || abs(point - 1);
  END IF;
  RETURN sign || written;
END;
$$;

-- JavaScript compares strings by the code units of UTF-16, in which what is beyond U+FFFF comes before U+E000.
CREATE FUNCTION "code_units"("value" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(
    CASE WHEN code > 65535
      THEN to_hex(55296 + ((code - 65536) >> 10)) || to_hex(56320 + ((code - 65536) & 1023))
      ELSE lpad(to_hex(code), 4, '0')
    END, '' ORDER BY place), '')
  FROM (SELECT ascii(one) AS code, place FROM string_to_table("value", NULL) WITH ORDINALITY AS each (one, place)) AS codes
$$;

-- `canonical` of domain/hash.ts.
CREATE FUNCTION "canonical_json"("value" jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof("value")
    WHEN 'object' THEN '{' || coalesce(
      (SELECT string_agg(to_json(member.key)::text || ':' || "canonical_json"(member.value), ','
                         ORDER BY "code_units"(member.key) COLLATE "C")
       FROM jsonb_each("value") AS member), '') || '}'
    WHEN 'array' THEN '[' || coalesce(
      (SELECT string_agg("canonical_json"(element), ',' ORDER BY place)
       FROM jsonb_array_elements("value") WITH ORDINALITY AS each (element, place)), '') || ']'
    WHEN 'number' THEN "number_as_written"(("value" #>> '{}')::numeric)
    ELSE "value"::text
  END;
END;
$$;

ALTER TABLE "event" DISABLE TRIGGER "append_only";

UPDATE "event" SET "canonical" = "canonical_json"(jsonb_build_object(
  'fileId', "file_id", 'seq', "seq", 'type', "type", 'by', "by", 'data', "data",
  'at', to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));

DO $$
DECLARE
  each record;
  current text;
  link bytea;
BEGIN
  FOR each IN SELECT "file_id", "seq", "canonical" FROM "event" ORDER BY "file_id", "seq" LOOP
    IF each."file_id" IS DISTINCT FROM current THEN
      current := each."file_id";
      link := sha256(convert_to(current, 'UTF8'));
    END IF;
    link := sha256(link || convert_to(each."canonical", 'UTF8'));
    UPDATE "event" SET "chain" = encode(link, 'hex') WHERE "file_id" = each."file_id" AND "seq" = each."seq";
  END LOOP;
END;
$$;

UPDATE "file" SET "head" = coalesce(
  (SELECT "chain" FROM "event" WHERE "file_id" = "file"."id" ORDER BY "seq" DESC LIMIT 1),
  encode(sha256(convert_to("id", 'UTF8')), 'hex'));

ALTER TABLE "event" ENABLE TRIGGER "append_only";
ALTER TABLE "event" ALTER COLUMN "canonical" SET NOT NULL, ALTER COLUMN "chain" SET NOT NULL;
ALTER TABLE "file" ALTER COLUMN "head" SET NOT NULL;

DROP FUNCTION "canonical_json"(jsonb);
DROP FUNCTION "code_units"(text);
DROP FUNCTION "number_as_written"(numeric);
