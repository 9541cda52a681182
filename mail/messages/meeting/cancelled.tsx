import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import type { Letter } from '../../parts/letter.tsx';
import { meetingSubject, MeetingFrame } from './frame.tsx';
import type { MeetingMailOf } from './view.ts';

/** The meeting does not take place, and why; when instead, where that is known. */
export const cancelledLetter: Letter<MeetingMailOf<'INVITATION_CANCELLED'>> = {
  subject: meetingSubject,
  body: (language, mail) => {
    const t = textsIn(language);
    const { reason, insteadOn } = mail;
    return (
      <MeetingFrame language={language} mail={mail} lead={t('meetingMail.lead.INVITATION_CANCELLED')} opens="MEETING">
        <Fact label={t('mail.label.reason')}>{reason}</Fact>
        {insteadOn !== undefined && (
          <Fact label={t('meetingMail.instead')}>{t('meetingMail.on', { on: insteadOn })}</Fact>
        )}
      </MeetingFrame>
    );
  },
};
