import type { ParagraphChild } from 'docx';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import type { Mark, Sides, Tracks } from './tracked.ts';

/** A provision as it was and as it is: the same where nothing becomes of it, one of them where it comes or goes. */
export interface Printed {
  readonly before?: Provision | undefined;
  readonly after?: Provision | undefined;
}

/** What a part of a document is printed with. */
export interface Printing {
  readonly language: Language;
  readonly tracks: Tracks;
}

export const shownOf = ({ before, after }: Printed): Provision => {
  const shown = after ?? before;
  if (shown === undefined) throw new Error('A provision is printed that is on neither side.');
  return shown;
};

export const markOf = ({ before, after }: Printed): Mark =>
  before === undefined ? 'INSERTED' : after === undefined ? 'DELETED' : 'KEPT';

export const sidesOf = ({ before, after }: Printed, field: (provision: Provision) => string | undefined): Sides => ({
  before: before && field(before),
  after: after && field(after),
});

/** A provision's text, between the ends of its bookmark. */
export const provisionText = (id: string, printed: Printed, { language, tracks }: Printing): ParagraphChild[] =>
  tracks.bookmarked(id, tracks.runs(sidesOf(printed, (provision) => printedText(provision, language))));

/** A contents list has its pages behind a tab. */
const printedText = ({ kind, text }: Provision, language: Language): string | undefined =>
  kind === 'PREAMBLE' ? text[language]?.replaceAll(/ (?=\d{1,4}$)/gmu, '\t') : text[language];
