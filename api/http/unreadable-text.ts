import type { FieldError } from './refusal.ts';

/** Deeper than anything that is sent here; what follows members by calling itself would end at some depth. */
const MOST_LEVELS = 32;

/**
 * What no text here may hold: controls, which PostgreSQL (NUL) or XML cannot keep; overrides of the writing direction, by
 * which a text reads otherwise than it is; and what is no character. Tabs, line breaks and page breaks are text.
 */
const UNREADABLE = /(?![\t\n\f\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

export const isReadable = (text: string): boolean => !UNREADABLE.test(text);

/** Every text within a value that cannot be kept as it is, by where it stands; at most ten, for a sender needs no more. */
export function unreadableIn(field: string, value: unknown): readonly FieldError[] {
  const faults: FieldError[] = [];
  const waiting: { readonly field: string; readonly value: unknown; readonly level: number }[] = [
    { field, value, level: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined && faults.length < MOST_FAULTS; next = waiting.pop()) {
    const { field: at, value: found, level } = next;
    if (typeof found === 'string' && !isReadable(found)) faults.push(fault(at));
    if (typeof found !== 'object' || found === null || ArrayBuffer.isView(found)) continue;
    if (level >= MOST_LEVELS) return [{ field, code: 'TOO_DEEP', details: { limit: MOST_LEVELS } }];
    for (const [key, member] of Object.entries(found)) {
      if (isReadable(key)) waiting.push({ field: `${at}.${key}`, value: member, level: level + 1 });
      else faults.push(fault(at));
    }
  }
  return faults;
}

const MOST_FAULTS = 10;

const fault = (field: string): FieldError => ({ field, code: 'BAD_CHARACTER', details: {} });
