import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { longDate } from '../../../locales/dates.ts';
import { explainDeadline } from '../../../locales/deadline.ts';
import { inAbsenceOf } from '../../../locales/in-absence.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import type { Letter } from '../../parts/letter.tsx';
import { Agenda } from './agenda.tsx';
import { meetingSubject, MeetingFrame } from './frame.tsx';
import type { LatestView, MeetingMailOf } from './view.ts';

type Inviting = MeetingMailOf<'INVITATION'> | MeetingMailOf<'AGENDA_CHANGED'>;

/** Invites, or convokes: when, where, on what; again when it was moved or its agenda has changed. */
export const invitationLetter: Letter<Inviting> = {
  subject: (language, mail) => {
    const { series, place } = mail;
    if (!SERIES_RULES[series].convoked || mail.kind !== 'INVITATION') return meetingSubject(language, mail);
    const t = textsIn(language);
    return t('meetingMail.convocationSubject', { series: t(`meetingSeries.${series}`), on: place.on });
  },
  body: (language, mail) => {
    const t = textsIn(language);
    const { kind, agenda, moved, latest, series, inPlaceOf } = mail;
    const called = SERIES_RULES[series].convoked ? 'CONVOKED' : 'INVITED';
    const lead = t(`meetingMail.lead.${kind === 'AGENDA_CHANGED' ? 'AGENDA_CHANGED' : called}`);
    return (
      <MeetingFrame language={language} mail={mail} lead={lead} opens="MEETING">
        {inPlaceOf !== undefined && (
          <Fact label={t('meetingMail.inPlaceOf')}>{inAbsenceOf(language, ...inPlaceOf)}</Fact>
        )}
        {moved !== undefined && (
          <Fact label={t('meetingMail.moved', { from: moved.from })}>
            {t('meetingMail.reason', { reason: moved.reason })}
          </Fact>
        )}
        {latest !== undefined && <LatestFacts language={language} latest={latest} />}
        <Agenda language={language} agenda={agenda} />
      </MeetingFrame>
    );
  },
};

/** Until when the convocation could be sent and why; the sending date is its proof. */
export function LatestFacts({ language, latest }: { readonly language: Language; readonly latest: LatestView }): VNode {
  const t = textsIn(language);
  const { deadline, urgency, unconfirmed } = latest;
  return (
    <>
      <Fact label={t('meetingMail.latest')}>
        {longDate(language, deadline.date)} – {explainDeadline(language, deadline)}
      </Fact>
      {urgency !== undefined && <Fact label={t('meetingMail.urgency')}>{urgency}</Fact>}
      {unconfirmed.length > 0 && (
        <Fact label={t('mail.label.toBeConfirmed')}>{t('settingNames', { settings: unconfirmed })}</Fact>
      )}
    </>
  );
}
