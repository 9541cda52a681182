import type { Language } from '../domain/language.ts';
import type { Slot } from '../domain/meetings/planner.ts';
import { explainSkipped } from './deadline.ts';
import { textsIn } from './texts.ts';

/** Why a meeting is planned on its day, a sentence a step: what the rhythm says, and which days it could not have. */
export function explainSlot(language: Language, { date, explanation }: Slot): readonly string[] {
  const t = textsIn(language);
  const tried = explanation.slice(0, -1);
  const day = tried[0]?.date;
  if (day === undefined) return [t('slot.planned')];
  const taken = tried.filter((each) => each.taken).map((each) => t('slot.day', { day: each.date }));
  const closed = explainSkipped(
    language,
    tried.filter((each) => !each.taken),
  );
  const because = [closed, taken.length === 0 ? '' : t('slot.taken', { days: taken })];
  return [t('slot.moved', { day, date }), ...because.filter((sentence) => sentence !== '')];
}
