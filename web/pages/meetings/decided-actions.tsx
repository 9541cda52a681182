import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { ActionShown } from './meeting-shown.ts';

/** What the meeting asked somebody to do, and whether it is done. */
export function DecidedActions({
  language,
  actions,
}: {
  readonly language: Language;
  readonly actions: readonly ActionShown[];
}): VNode {
  const t = textsIn(language);
  const heading = t('meetingPage.actions.heading');
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Scroll label={heading}>
        <Table
          head={(['what', 'who', 'due', 'state'] as const).map((key) => ({ text: t(`meetingPage.actions.${key}`) }))}
          rows={actions.map(({ text, name, dueOn, state }) => [
            { text },
            { text: name },
            { text: longDate(language, dueOn) },
            { text: t(`meetingPage.actions.${state}`) },
          ])}
        />
      </Scroll>
    </section>
  );
}
