import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { ReasonFacts } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The file has ended: how, why and by whom. */
export const closed: Letter<ViewOf<'CLOSED'>> = {
  subject: (language, { act }) => textsIn(language)('mail.subject.CLOSED', { act: actName(language, act) }),
  body: (language, { act, end, reason, by, link }) => {
    const t = textsIn(language);
    const lead = t('mail.lead.CLOSED', { end: t(`end.${end}`) });
    return (
      <Frame language={language} act={act} lead={lead} link={link} opens="FILE">
        <ReasonFacts language={language} reason={reason} by={by} />
      </Frame>
    );
  },
};
