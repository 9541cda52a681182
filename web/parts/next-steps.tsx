import type { VNode } from 'preact';
import type { End, Phase } from '../../domain/amendment/phases.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { textsIn } from '../../locales/texts.ts';

/** What comes next in a file. */
export type ComingStep =
  /** Asked already, `of` whom. */
  | {
      readonly is: 'ASKED';
      readonly task: TaskKind;
      readonly capacity: Capacity;
      readonly of: readonly string[];
      readonly dueOn: IsoDate;
    }
  /** A phase that the procedure is about to open. */
  | { readonly is: 'TO_COME'; readonly phase: Phase; readonly capacity: Capacity; readonly dueOn: IsoDate }
  /** A phase in which nobody is asked just now. */
  | { readonly is: 'RUNNING'; readonly phase: Phase }
  /** A phase that comes by itself. */
  | { readonly is: 'BY_ITSELF'; readonly phase: Phase; readonly on: IsoDate };

export interface Coming {
  /** Those asked, by their names. */
  readonly steps: readonly ComingStep[];
  readonly end?: End | undefined;
}

/** What happens next: it is known from the record, before the procedure has done it. */
export function NextSteps({ language, coming }: { readonly language: Language; readonly coming: Coming }): VNode {
  const t = textsIn(language);
  const { steps, end } = coming;
  return (
    <>
      <h2 class="govuk-heading-m">{t('taskPage.next.heading')}</h2>
      {end !== undefined && <p class="govuk-body">{t('taskPage.next.ended', { end: t(`end.${end}`) })}</p>}
      {steps.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {steps.map((step, index) => (
            <li key={index}>{stepText(language, step)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function stepText(language: Language, step: ComingStep): string {
  const t = textsIn(language);
  switch (step.is) {
    case 'ASKED': {
      const { task, capacity, of, dueOn: date } = step;
      return of.length === 0
        ? t('taskPage.next.waitsCapacity', { task, capacity, date })
        : t('taskPage.next.waits', { task, names: of, date });
    }
    case 'TO_COME':
      return t('taskPage.next.opens', { phase: step.phase, capacity: step.capacity, date: step.dueOn });
    case 'RUNNING':
      return t('taskPage.next.running', { phase: step.phase });
    case 'BY_ITSELF':
      return t('taskPage.next.happens', { phase: step.phase, date: step.on });
  }
}
