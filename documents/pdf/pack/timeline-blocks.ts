import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { typeOf } from '../../../domain/amendment/qualification.ts';
import type { By } from '../../../domain/file.ts';
import type { Language } from '../../../domain/language.ts';
import { decisionWords } from '../../../locales/decision-words.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import type { PackContent } from './pack-content.ts';

/** What was decided in the file, and how it moved on, from its proposal to its signature. */
export function timelineBlocks(language: Language, { happened }: PackContent): readonly Block[] {
  const t = textsIn(language);
  const rows = happened.flatMap(({ at, by, event }) => {
    const what = wordsOf(t, language, event);
    return what === undefined ? [] : [[longMoment(language, at), what, doerOf(t, by)]];
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

/** Decisions and steps; reminders, questions and what is not settled yet are left out. */
function wordsOf(t: Texts, language: Language, event: AmendmentEvent): string | undefined {
  switch (event.type) {
    case 'Proposed':
    case 'EntryIntoForceChanged':
      return t(`happened.event.${event.type}`);
    case 'Launched':
      return t('happened.event.Launched', { reference: event.reference });
    case 'TextSubmitted':
      return t('happened.event.TextSubmitted', { language: event.language });
    case 'Qualified':
      return t('happened.event.Qualified', { type: t(`amendmentType.${typeOf(event.qualification)}`) });
    case 'TaskDone':
      return t('happened.event.TaskDone', {
        task: event.decision.kind,
        answer: decisionWords(language, event.decision),
      });
    case 'MotionDecided':
      return t('happened.event.MotionDecided', {
        result: t(`motionResult.${event.adopted ? 'ADOPTED' : 'NOT_ADOPTED'}`),
        tally: t('tally', { ...event.tally }),
      });
    case 'Returned':
      return t('happened.event.Returned', { from: event.from, to: event.to, cause: t(`returnCause.${event.cause}`) });
    case 'PhaseDone':
      return t('happened.event.PhaseDone', { phase: event.phase, outcome: t(`outcome.${event.outcome}`) });
    case 'ActNumberGiven':
      return t('happened.event.ActNumberGiven', { number: event.number });
    default:
      return undefined;
  }
}
