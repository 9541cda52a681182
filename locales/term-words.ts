import type { TermEvent } from '../domain/amendment/term-events.ts';
import type { TaskKind } from '../domain/amendment/tasks.ts';
import type { Texts } from './texts.ts';

/** What moved the dates of a file, in words, with the reason that was given. */
export function termWords(t: Texts, event: TermEvent, task: TaskKind | undefined): string {
  const { reason } = event;
  switch (event.type) {
    case 'PolicyMoved':
      return t('happened.event.PolicyMoved', { moved: event.tasks.length, reason });
    case 'TermSuspended':
    case 'TermResumed': {
      const { term, on } = event;
      const what = term.kind === 'PHASE' ? t(`phase.${term.phase}`) : task === undefined ? '' : t(`task.${task}`);
      return t(`happened.event.${event.type}`, { what, on, reason });
    }
    case 'TermLengthened':
      return t('happened.event.TermLengthened', { phase: event.phase, days: event.days, reason });
  }
}
