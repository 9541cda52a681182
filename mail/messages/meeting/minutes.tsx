import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import type { Letter } from '../../parts/letter.tsx';
import { meetingSubject, MeetingFrame } from './frame.tsx';
import type { MeetingMailOf } from './view.ts';

/** The minutes are final: they are read on the meeting's page, by those who may; the hash names the text for good. */
export const minutesLetter: Letter<MeetingMailOf<'MINUTES_FINAL'>> = {
  subject: meetingSubject,
  body: (language, mail) => {
    const t = textsIn(language);
    return (
      <MeetingFrame language={language} mail={mail} lead={t('meetingMail.lead.MINUTES_FINAL')} opens="MEETING">
        <Fact label={t('meetingMail.hash')}>{mail.hash}</Fact>
      </MeetingFrame>
    );
  },
};
