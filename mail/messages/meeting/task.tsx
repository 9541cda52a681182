import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import type { Letter } from '../../parts/letter.tsx';
import { MeetingFrame } from './frame.tsx';
import type { MeetingMailOf, MeetingTaskView } from './view.ts';

type Kind = 'TASK_OPENED' | 'REMINDER' | 'SUBSTITUTE_ASKED' | 'ESCALATION' | 'MINUTES_SENT';
type Asking = { readonly [K in Kind]: MeetingMailOf<K> }[Kind];

/** Something about a meeting waits for the reader, or for those he is above; draft minutes wait for his remarks. */
export const taskLetter: Letter<Asking> = {
  subject: (language, { kind, task, series, place }) => {
    const t = textsIn(language);
    const meeting = { series: t(`meetingSeries.${series}`), on: place.on };
    return t(`meetingMail.asking.${kind}`, { ...meeting, task: t(`meetingTask.${task.kind}`), due: task.dueOn });
  },
  body: (language, mail) => {
    const t = textsIn(language);
    const lead =
      'asked' in mail ? t(`mail.lead.${mail.kind}`, { asked: mail.asked }) : t(`meetingMail.lead.${mail.kind}`);
    return (
      <MeetingFrame language={language} mail={mail} lead={lead} opens="TASK">
        <TaskFacts language={language} task={mail.task} />
      </MeetingFrame>
    );
  },
};

function TaskFacts({ language, task }: { readonly language: Language; readonly task: MeetingTaskView }): VNode {
  const t = textsIn(language);
  return (
    <>
      <Fact label={t('mail.label.asked')}>{t('meetingMail.ask', { ask: t(`meetingAsk.${task.kind}`) })}</Fact>
      {task.action !== undefined && <Fact label={t('meetingMail.action')}>{task.action.text}</Fact>}
      <Fact label={t('mail.label.capacity')}>{t(`role.${task.capacity}`)}</Fact>
      <Fact label={t('mail.label.due')}>
        <strong>{longDate(language, task.dueOn)}</strong>
      </Fact>
    </>
  );
}
