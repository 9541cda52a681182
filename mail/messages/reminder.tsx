import { textsIn } from '../../locales/texts.ts';
import { Changes } from '../parts/changes.tsx';
import { TaskFacts } from '../parts/facts.tsx';
import { askingSubject, Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The step still waits; silence never approves. */
export const reminder: Letter<ViewOf<'REMINDER'>> = {
  subject: (language, view) => askingSubject(language, 'REMINDER', view),
  body: (language, { act, task, changes, link }) => (
    <Frame language={language} act={act} lead={textsIn(language)('mail.lead.REMINDER')} link={link} opens="TASK">
      <TaskFacts language={language} task={task} />
      <Changes language={language} changes={changes} link={link} />
    </Frame>
  ),
};
