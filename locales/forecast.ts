import type { Because } from '../domain/forecast/circumstances.ts';
import type { Language } from '../domain/language.ts';
import { explainDeadline } from './deadline.ts';
import { textsIn } from './texts.ts';

/** Why a phase is expected to be over on its day, a line a reason. */
export const explainForecast = (language: Language, because: readonly Because[]): readonly string[] =>
  because.map((reason) => sayOf(language, reason));

function sayOf(language: Language, reason: Because): string {
  const t = textsIn(language);
  switch (reason.kind) {
    case 'AT_ONCE':
      return t('forecast.AT_ONCE');
    case 'USUAL':
      return t('forecast.USUAL', { count: reason.workingDays, past: reason.past });
    case 'TERM':
      return explainDeadline(language, reason.deadline);
    case 'NOT_YET':
      return t('forecast.NOT_YET', { date: reason.on });
    case 'NOTICE':
      return t(reason.clear ? 'forecast.CLEAR_NOTICE' : 'forecast.NOTICE', {
        count: reason.workingDays,
        date: reason.from,
      });
    case 'ABSENCE':
      return t('forecast.ABSENCE', { capacity: reason.capacity, date: reason.until });
    case 'MEETING':
      return t('forecast.MEETING', { date: reason.on });
    case 'NO_MEETING':
      return t('forecast.NO_MEETING', { date: reason.from });
  }
}
