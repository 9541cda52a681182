import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { meetingName } from '../../locales/meeting-name.ts';
import { textsIn } from '../../locales/texts.ts';
import type { LeftOut } from './meetings.ts';

const PARTS = ['index', 'documents', 'texts', 'versions', 'minutes', 'mails', 'record'] as const;

/** What an archive holds and how it is checked, in both languages: plain text, for whoever opens it in twenty years. */
export const explanation = (state: AmendmentState, leftOut: readonly LeftOut[], on: IsoDate): string =>
  LANGUAGES.map((language) => explainedIn(language, state, leftOut, on)).join(`\n${'-'.repeat(78)}\n\n`);

function explainedIn(language: Language, state: AmendmentState, leftOut: readonly LeftOut[], on: IsoDate): string {
  const t = textsIn(language);
  const lines = [
    t('archive.title', { title: state.title[language] }),
    t('archive.madeOn', { on, count: state.procedure.seq }),
    '',
    t('archive.inData'),
    ...PARTS.map((part) => `- ${t(`archive.${part}`)}`),
    ...leftOut.map(({ series, on: day }) => t('archive.leftOut', { meeting: meetingName(series, day)[language] })),
    '',
    ...(['check', 'key', 'stamp'] as const).map((part) => t(`archive.${part}`)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
