import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Fact, ReasonFacts } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The file goes back to an earlier phase: from where, to where, and why. */
export const returned: Letter<ViewOf<'RETURNED'>> = {
  subject: (language, { act }) => textsIn(language)('mail.subject.RETURNED', { act: actName(language, act) }),
  body: (language, { act, from, to, cause, reason, by, link }) => {
    const t = textsIn(language);
    return (
      <Frame language={language} act={act} lead={t('mail.lead.RETURNED', { from, to })} link={link} opens="FILE">
        <Fact label={t('mail.label.cause')}>{t(`returnCause.${cause}`)}</Fact>
        <ReasonFacts language={language} reason={reason} by={by} />
      </Frame>
    );
  },
};
