import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { MatterKind, MatterOutcome } from '../../domain/matters/matter.ts';
import type { MatterMailKind } from '../../domain/matters/mail-orders.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { doerWords } from '../../locales/doer-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { Fact } from '../parts/facts.tsx';
import type { Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';

/** What a message about a matter says. */
export interface MatterMail {
  readonly kind: MatterMailKind;
  readonly languages: readonly Language[];
  readonly matter: {
    readonly kind: MatterKind;
    readonly title: Bilingual;
    readonly text: string;
    readonly receivedOn: IsoDate;
  };
  /** Until when the meeting must be held, or the notice given, with the days that were counted. */
  readonly deadline: Deadline;
  /** The last day on which a convocation is in time. */
  readonly sendBy?: IsoDate;
  readonly by?: { readonly name: string; readonly capacity: Capacity };
  readonly organisation?: string;
  readonly settled?: { readonly outcome: MatterOutcome; readonly reason: string };
  readonly link: string;
}

/** A request on well-being, or the notice that a commitment was not respected; that no meeting is planned in time; its end. */
export const matterLetter: Letter<MatterMail> = {
  subject: (language, { kind, matter, deadline }) =>
    textsIn(language)(`matterMail.subject.${kind}.${matter.kind}`, {
      title: matter.title[language],
      due: deadline.date,
    }),
  body: (language, mail) => {
    const t = textsIn(language);
    const { kind, matter } = mail;
    return (
      <>
        <h1 style={STYLES.heading1}>{matter.title[language]}</h1>
        <p style={STYLES.paragraph}>{t(`matterMail.lead.${kind}.${matter.kind}`)}</p>
        <Facts language={language} mail={mail} />
        <p style={{ margin: '24px 0' }}>
          <a href={mail.link} style={STYLES.link}>
            {t('matterMail.open')}
          </a>
        </p>
        <p style={STYLES.note}>{t('mail.footer')}</p>
      </>
    );
  },
};

function Facts({ language, mail }: { readonly language: Language; readonly mail: MatterMail }): VNode {
  const t = textsIn(language);
  const { kind, matter, deadline, sendBy, by, organisation, settled } = mail;
  return (
    <>
      {organisation !== undefined && <Fact label={t('matter.organisation')}>{organisation}</Fact>}
      {by !== undefined && <Fact label={t('matter.raisedBy')}>{doerWords(language, by)}</Fact>}
      <Fact label={t(`matter.receivedOn.${matter.kind}`)}>{longDate(language, matter.receivedOn)}</Fact>
      <Fact label={t('matter.text')}>{matter.text}</Fact>
      {matter.kind === 'WELLBEING_REQUEST' && kind !== 'MATTER_SETTLED' && (
        <Fact label={t('matter.dueOn.WELLBEING_REQUEST')}>
          {longDate(language, deadline.date)} – {explainDeadline(language, deadline)}
        </Fact>
      )}
      {sendBy !== undefined && kind !== 'MATTER_SETTLED' && (
        <Fact label={t('matter.sendBy')}>{longDate(language, sendBy)}</Fact>
      )}
      {settled !== undefined && (
        <>
          <Fact label={t('matter.outcomeLabel')}>{t(`matter.outcome.${settled.outcome}`)}</Fact>
          <Fact label={t('matter.reason')}>{settled.reason}</Fact>
        </>
      )}
    </>
  );
}
