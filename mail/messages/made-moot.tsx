import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The reader's answer is no longer needed, and why. */
export const madeMoot: Letter<ViewOf<'MADE_MOOT'>> = {
  subject: (language, { act, task }) => {
    const t = textsIn(language);
    return t('mail.subject.MADE_MOOT', { task: t(`task.${task}`), act: actName(language, act) });
  },
  body: (language, { act, reason, link }) => {
    const t = textsIn(language);
    const lead = t('mail.lead.MADE_MOOT', { why: t(`moot.${reason}`) });
    return <Frame language={language} act={act} lead={lead} link={link} opens="FILE" />;
  },
};
