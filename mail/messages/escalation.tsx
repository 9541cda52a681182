import { textsIn } from '../../locales/texts.ts';
import { Changes } from '../parts/changes.tsx';
import { TaskFacts } from '../parts/facts.tsx';
import { askingSubject, Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** Told once to those who follow the file: a step was not answered in time, and by whom. */
export const escalation: Letter<ViewOf<'ESCALATION'>> = {
  subject: (language, view) => askingSubject(language, 'ESCALATION', view),
  body: (language, { act, task, asked, changes, link }) => {
    const lead = textsIn(language)('mail.lead.ESCALATION', { asked });
    return (
      <Frame language={language} act={act} lead={lead} link={link} opens="FILE">
        <TaskFacts language={language} task={task} />
        <Changes language={language} changes={changes} link={link} />
      </Frame>
    );
  },
};
