import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Fact, ReasonFacts } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The date of a step that waits is another one now, or there is none while its term stands still; and why. */
export const dateMoved: Letter<ViewOf<'DATE_MOVED'>> = {
  subject: (language, { act, task }) => {
    const t = textsIn(language);
    return t('mail.subject.DATE_MOVED', { task: t(`task.${task}`), act: actName(language, act) });
  },
  body: (language, { act, cause, reason, from, to, link }) => {
    const t = textsIn(language);
    return (
      <Frame language={language} act={act} lead={t(`mail.dateMoved.${cause}`)} link={link} opens="TASK">
        <ReasonFacts language={language} reason={reason} />
        <Fact label={t('mail.label.until')}>{longDate(language, from)}</Fact>
        {to !== undefined && (
          <>
            <Fact label={t('mail.label.fromNow')}>
              <strong>{longDate(language, to.date)}</strong>
            </Fact>
            <Fact label={t('mail.label.why')}>{explainDeadline(language, to)}</Fact>
          </>
        )}
      </Frame>
    );
  },
};
