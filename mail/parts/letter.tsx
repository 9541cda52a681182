import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import type { ActName, TaskView } from '../view.ts';
import { actName } from './act-name.ts';
import { STYLES } from './styles.ts';

/** One kind of message in one language. Subject and body are in the same language, whatever the other's. */
export interface Letter<View> {
  readonly subject: (language: Language, view: View) => string;
  readonly body: (language: Language, view: View) => VNode;
}

interface FrameProps {
  readonly language: Language;
  readonly act: ActName;
  readonly lead: string;
  readonly link: string;
  /** What the link leads to: a task to answer, the file, or what became of the reader's remarks. */
  readonly opens: 'TASK' | 'FILE' | 'REMARKS';
  readonly children?: ComponentChildren;
}

/** The parts every message has: the act, what it is about, what follows from its kind, and the link. */
export function Frame({ language, act, lead, link, opens, children }: FrameProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h1 style={STYLES.heading1}>{capitalised(actName(language, act))}</h1>
      <p style={STYLES.paragraph}>{lead}</p>
      {children}
      <p style={{ margin: '24px 0' }}>
        <a href={link} style={STYLES.link}>
          {t(`mail.opens.${opens}`)}
        </a>
      </p>
      <p style={STYLES.note}>{t('mail.footer')}</p>
    </>
  );
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The subject of a message about a task that waits. */
export const askingSubject = (
  language: Language,
  kind: 'TASK_OPENED' | 'REMINDER' | 'SUBSTITUTE_ASKED' | 'ESCALATION',
  { act, task }: { readonly act: ActName; readonly task: TaskView },
): string => {
  const t = textsIn(language);
  const values = { task: t(`task.${task.kind}`), due: task.deadline.date, act: actName(language, act) };
  return t(`mail.subject.${kind}`, values);
};
