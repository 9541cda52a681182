import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';

/**
 * A member that may be left out. Typed as exactly that, for JSON knows no `undefined`; the OpenAPI generator knows zod's
 * plain optional alone.
 */
export function optional<T extends z.ZodType>(schema: T): z.ZodExactOptional<T>;
export function optional(schema: z.ZodType): z.ZodType {
  return schema.optional();
}

/** A list nobody changes: what the rules take and give. */
export const list = <T extends z.ZodType>(schema: T): z.ZodReadonly<z.ZodArray<T>> => z.array(schema).readonly();

export const id = z
  .string()
  .regex(/^[\w.-]{1,100}$/)
  .meta({ example: 'joris-delcourt' });

/** Files are named by a UUID or the like: no other kind of file can be meant by mistake. */
export const amendmentId = z
  .string()
  .regex(/^[0-9a-f-]{32,36}$/)
  .meta({ example: '3f1c7e0a5b1e4a559c1f2d6f7a1b8c90' });

export const provisionId = z
  .string()
  .regex(/^[\w./-]{1,120}$/)
  .meta({ example: 'art-9/p-1' });

export const language = z.enum(LANGUAGES).meta({ id: 'Language', description: 'French or Dutch, of equal rank.' });

export const isoDate = z.iso.date().meta({ description: 'A day in Europe/Brussels.', example: '2026-11-23' });

export const instant = z.iso.datetime().meta({ description: 'A moment, in UTC.', example: '2026-11-23T09:30:00.000Z' });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ example: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' });

/** One line: a name, a number, a place. */
export const line = z.string().trim().min(1).max(300);

/** A reason, a remark, a statement. */
export const prose = z.string().trim().min(1).max(10_000);

export const bilingual = z.strictObject({ fr: line, nl: line }).meta({
  id: 'Bilingual',
  description: 'A text in both languages.',
  example: { fr: 'Délai de réponse', nl: 'Antwoordtermijn' },
});

const provisionText = z.string().max(50_000);
export const twins = z.strictObject({ fr: optional(provisionText), nl: optional(provisionText) }).meta({
  id: 'Twins',
  description: 'A text of which one language may still be missing.',
  example: { fr: 'Le contrat lie les parties.' },
});

export const amendmentParams = z.strictObject({ id: amendmentId });

export const version = z
  .int()
  .min(0)
  .meta({ description: 'The sequence number of the last event of the file.', example: 12 });

/** Keyset paging: what follows the last item read. */
export const paging = {
  cursor: optional(z.string().max(500).meta({ description: '`next` of the page before.' })),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Items a page.', example: 20 }),
};

/** A condition that narrows a list when it is `true`. */
export const flag = (description: string) =>
  optional(
    z
      .enum(['true', 'false'])
      .meta({ description })
      .transform((said) => said === 'true'),
  );

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: list(item),
    next: optional(z.string().meta({ description: 'The cursor of the next page; absent on the last one.' })),
  });

export const empty = z.strictObject({});

/** What was made, or changed, by its id. */
export const made = z.strictObject({ id });
