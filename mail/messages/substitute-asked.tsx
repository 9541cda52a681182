import { textsIn } from '../../locales/texts.ts';
import { Changes } from '../parts/changes.tsx';
import { TaskFacts } from '../parts/facts.tsx';
import { askingSubject, Frame, type Letter } from '../parts/letter.tsx';
import type { ViewOf } from '../view.ts';

/** The reader may answer for someone who has not. */
export const substituteAsked: Letter<ViewOf<'SUBSTITUTE_ASKED'>> = {
  subject: (language, view) => askingSubject(language, 'SUBSTITUTE_ASKED', view),
  body: (language, { act, task, asked, changes, link }) => {
    const lead = textsIn(language)('mail.lead.SUBSTITUTE_ASKED', { asked });
    return (
      <Frame language={language} act={act} lead={lead} link={link} opens="TASK">
        <TaskFacts language={language} task={task} />
        <Changes language={language} changes={changes} link={link} />
      </Frame>
    );
  },
};
