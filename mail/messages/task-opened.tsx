import { textsIn } from '../../locales/texts.ts';
import { Changes } from '../parts/changes.tsx';
import { TaskFacts } from '../parts/facts.tsx';
import { askingSubject, Frame, type Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';
import type { ViewOf } from '../view.ts';

/** A step waits for the reader: for the first time, or again because the text he approved has changed. */
export const taskOpened: Letter<ViewOf<'TASK_OPENED'>> = {
  subject: (language, view) => askingSubject(language, 'TASK_OPENED', view),
  body: (language, { act, task, changes, link, again }) => {
    const t = textsIn(language);
    return (
      <Frame language={language} act={act} lead={t('mail.lead.TASK_OPENED')} link={link} opens="TASK">
        {again && <p style={STYLES.paragraph}>{t('mail.again')}</p>}
        <TaskFacts language={language} task={task} />
        <Changes language={language} changes={changes} link={link} />
      </Frame>
    );
  },
};
