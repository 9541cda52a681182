import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { packDocx } from './pack.ts';
import { shellOf } from './shell.ts';

/** Minutes as their reader may see them: everything is said in his words, and nothing that he may not know is in them. */
export interface MinutesContent {
  readonly title: string;
  readonly subject: string;
  /** What stands below the title: whether they are final. */
  readonly status: string;
  /** The meeting's day: the document's date. */
  readonly heldOn: IsoDate;
  /** Names the text of final minutes. */
  readonly hash?: string | undefined;
  /** In their order; a line of its own for each name, action or paragraph. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** A meeting's minutes in one language. The same minutes give the same bytes. */
export function minutesDocx(minutes: MinutesContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { title, subject, status, heldOn, hash, sections } = minutes;
  const shell = {
    language,
    title: `${title} — ${subject}`,
    subject,
    creator: t('docx.author'),
    properties: [],
    footer: hash === undefined ? status : t('docx.minutes.footer', { hash: hash.slice(0, 12) }),
    tracks: false,
  };
  const line = (text: string): Paragraph => new Paragraph({ children: runsOf(text) });
  return packDocx(
    shellOf(shell, [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
      new Paragraph({ children: [new TextRun({ text: subject, bold: true })] }),
      line(status),
      ...sections.flatMap(({ heading, lines }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] }),
        ...lines.map(line),
      ]),
    ]),
    heldOn,
  );
}

/** What was written with line ends keeps them. */
const runsOf = (text: string): TextRun[] =>
  text.split(/\r?\n/u).map((part, index) => new TextRun({ text: part, ...(index === 0 ? {} : { break: 1 }) }));
