import { HEADING_KINDS } from './words.ts';
import type { ContractWords, HeadingKind } from './words.ts';

export interface Heading {
  readonly kind: HeadingKind;
  /** `part-1`, `art-6`, `os-2`: the same in both languages. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly match: RegExpExecArray;
}

const PREFIX: Readonly<Record<HeadingKind, string>> = { PART: 'part', ARTICLE: 'art', STRATEGIC_OBJECTIVE: 'os' };

/** The heading a line is, if it is one. */
export function headingOf(plain: string, words: ContractWords): Heading | undefined {
  for (const kind of HEADING_KINDS) {
    const match = words.headings[kind].exec(plain);
    if (match?.groups?.['number'] !== undefined && match.groups['text'] !== undefined) {
      const { number, text: title } = match.groups;
      return { kind, number, title, match, id: `${PREFIX[kind]}-${number}` };
    }
  }
  return undefined;
}
