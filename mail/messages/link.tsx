import type { VNode } from 'preact';
import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { purposeOf, type LinkMailKind } from '../../domain/links/link.ts';
import type { LinkUse } from '../../domain/links/events.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { longMoment } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Fact } from '../parts/facts.tsx';
import type { Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';

/** A message to an organisation about one of its links, whatever the file: it says what was done, never what was written. */
export interface LinkMail {
  readonly kind: LinkMailKind;
  readonly languages: readonly Language[];
  /** The act or the meeting. */
  readonly about: Bilingual;
  readonly task: Bilingual;
  readonly dueOn: IsoDate;
  /** When the answer was given, the link asked for or used. */
  readonly at: Instant;
  readonly answer?: Bilingual;
  /** Whether the answer came once the step was closed. */
  readonly isLate: boolean;
  readonly use: LinkUse;
  /** Where one objects: the addresses of those who keep the step. */
  readonly secretariat: readonly string[];
  readonly link?: string;
}

export const linkLetter: Letter<LinkMail> = {
  subject: (language, { kind, about, task, dueOn: due }) =>
    textsIn(language)(`linkMail.subject.${kind}`, { about: about[language], task: task[language], due }),
  body: (language, mail) => {
    const { kind, about, task, at, answer, secretariat, link } = mail;
    const t = textsIn(language);
    return (
      <>
        <h1 style={STYLES.heading1}>{capitalised(about[language])}</h1>
        <p style={STYLES.paragraph}>{leadOf(language, mail)}</p>
        <Fact label={t('linkMail.label.task')}>{task[language]}</Fact>
        {answer !== undefined && <Fact label={t('linkMail.label.answer')}>{answer[language]}</Fact>}
        <Fact label={t('linkMail.label.at')}>{longMoment(language, at)}</Fact>
        <p style={STYLES.paragraph}>{whatToDo(language, mail)}</p>
        {kind !== 'LINK_SENT' && secretariat.length > 0 && (
          <Fact label={t('linkMail.label.secretariat')}>{secretariat.join(', ')}</Fact>
        )}
        {link !== undefined && <Way language={language} kind={kind} link={link} />}
        <p style={STYLES.note}>{t('mail.footer')}</p>
      </>
    );
  },
};

const Way = ({ language, kind, link }: { language: Language; kind: LinkMailKind; link: string }): VNode => (
  <p style={{ margin: '24px 0' }}>
    <a href={link} style={STYLES.link}>
      {textsIn(language)(`linkMail.opens.${purposeOf(kind)}`)}
    </a>
  </p>
);

function leadOf(language: Language, { kind, isLate, use }: LinkMail): string {
  const t = textsIn(language);
  switch (kind) {
    case 'ANSWER_CONFIRMED':
      return t(isLate ? 'linkMail.kept' : 'linkMail.confirmed');
    case 'LINK_SENT':
      return t('linkMail.sent');
    case 'LINK_USED_ELSEWHERE':
      return t(`linkMail.elsewhere.${use}`);
    case 'ANSWER_STRUCK':
    case 'ANSWER_CONTESTED':
      return t(`contest.mail.lead.${kind}`);
  }
}

function whatToDo(language: Language, { kind, dueOn: due }: LinkMail): string {
  const t = textsIn(language);
  switch (kind) {
    case 'ANSWER_CONFIRMED':
      return t('linkMail.object', { due });
    case 'LINK_SENT':
      return t('linkMail.notYou');
    case 'LINK_USED_ELSEWHERE':
      return t('linkMail.harmless');
    case 'ANSWER_STRUCK':
    case 'ANSWER_CONTESTED':
      return t(`contest.mail.next.${kind}`, { due });
  }
}
