import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import { STYLES } from '../../parts/styles.ts';
import type { MeetingMail } from './view.ts';

interface Props {
  readonly language: Language;
  readonly mail: Pick<MeetingMail, 'series' | 'place' | 'link'>;
  readonly lead: string;
  readonly opens: 'TASK' | 'MEETING';
  readonly children?: ComponentChildren;
}

/** The parts every message about a meeting has: which one, when and where, what follows from its kind, and the link. */
export function MeetingFrame({ language, mail: { series, place, link }, lead, opens, children }: Props): VNode {
  const t = textsIn(language);
  return (
    <>
      <h1 style={STYLES.heading1}>{t(`meetingSeries.${series}`)}</h1>
      <p style={STYLES.paragraph}>{lead}</p>
      <Fact label={t('meetingMail.when')}>
        <strong>{meetingTime(language, place)}</strong> ({t('meetingMail.minutes', { count: place.minutes })})
      </Fact>
      {place.where !== undefined && <Fact label={t('meetingMail.where')}>{place.where}</Fact>}
      {children}
      {link !== undefined && (
        <p style={{ margin: '24px 0' }}>
          <a href={link} style={STYLES.link}>
            {t(`meetingMail.opens.${opens}`)}
          </a>
        </p>
      )}
      <p style={STYLES.note}>{t('mail.footer')}</p>
    </>
  );
}

/** The subject of a message about a meeting: what it is, which meeting and when. */
export function meetingSubject(language: Language, { kind, series, place }: MeetingMail): string {
  const t = textsIn(language);
  return t(`meetingMail.subject.${kind}`, { series: t(`meetingSeries.${series}`), on: place.on });
}
