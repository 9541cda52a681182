import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Fact } from '../../parts/facts.tsx';
import type { Letter } from '../../parts/letter.tsx';
import { meetingSubject, MeetingFrame } from './frame.tsx';
import { LatestFacts } from './invitation.tsx';
import type { MeetingMailOf } from './view.ts';

type Convocation = MeetingMailOf<'CONVOCATION_NOT_PROVEN' | 'CONVOCATION_LATE' | 'LATENESS_CURED' | 'LATENESS_REFUSED'>;
type Told = { readonly [K in Convocation['kind']]: MeetingMailOf<K> }[Convocation['kind']];

/** What became of a convocation: not proven, sent too late, cured by all, or not. */
export const convocationLetter: Letter<Told> = {
  subject: meetingSubject,
  body: (language, mail) => {
    const lead = textsIn(language)(`meetingMail.lead.${mail.kind}`);
    return (
      <MeetingFrame language={language} mail={mail} lead={lead} opens="MEETING">
        <Facts language={language} mail={mail} />
      </MeetingFrame>
    );
  },
};

function Facts({ language, mail }: { readonly language: Language; readonly mail: Told }): VNode | null {
  const t = textsIn(language);
  switch (mail.kind) {
    case 'CONVOCATION_NOT_PROVEN':
      return <Fact label={t('meetingMail.organisations')}>{t('meetingMail.list', { names: mail.organisations })}</Fact>;
    case 'CONVOCATION_LATE':
      return (
        <>
          <Fact label={t('meetingMail.sentOn')}>{t('meetingMail.on', { on: mail.on })}</Fact>
          <LatestFacts language={language} latest={mail.latest} />
          <Fact label={t('meetingMail.nextValid')}>{t('meetingMail.on', { on: mail.nextValidOn })}</Fact>
        </>
      );
    case 'LATENESS_REFUSED':
      return (
        <>
          {mail.organisation !== undefined && <Fact label={t('meetingMail.organisations')}>{mail.organisation}</Fact>}
          <Fact label={t('mail.label.reason')}>{mail.reason}</Fact>
        </>
      );
    case 'LATENESS_CURED':
      return null;
  }
}
