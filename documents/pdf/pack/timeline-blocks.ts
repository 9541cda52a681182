import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { typeOf } from '../../../domain/amendment/qualification.ts';
import type { By } from '../../../domain/file.ts';
import type { Language } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { eventWords } from '../../../locales/event-words.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import type { PackContent } from './pack-content.ts';

/** Decisions and steps; reminders, questions and what is not settled yet are left out. */
const SAID: ReadonlySet<AmendmentEvent['type']> = new Set([
  'Proposed',
  'EntryIntoForceChanged',
  'Launched',
  'TextSubmitted',
  'Qualified',
  'TaskDone',
  'MotionDecided',
  'Returned',
  'PhaseDone',
  'ActNumberGiven',
]);

/** What was decided in the file, and how it moved on, from its proposal to its signature. */
export function timelineBlocks(language: Language, { happened }: PackContent): readonly Block[] {
  const t = textsIn(language);
  const rows = happened
    .filter(({ event }) => SAID.has(event.type))
    .map(({ at, by, event }) => {
      const type = event.type === 'Qualified' ? typeOf(event.qualification) : undefined;
      return [longMoment(language, at), eventWords(language, { event, type }), doerOf(t, by)];
    });
  return [
    {
      kind: 'TABLE',
      columns: [{ share: 3 }, { share: 5 }, { share: 3 }],
      head: [t('pdf.pack.when'), t('pdf.pack.what'), t('pdf.pack.who')],
      rows,
      rowHeaders: false,
    },
  ];
}

function doerOf(t: Texts, by: By): string {
  switch (by.kind) {
    case 'PROCEDURE':
      return t('procedure');
    case 'ORGANISATION':
      return t('pdf.pack.organisation');
    case 'PERSON':
      return t(`role.${by.role}`);
  }
}
