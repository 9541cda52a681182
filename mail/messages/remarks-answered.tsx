import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { instructionName, placeName } from '../../locales/remark.ts';
import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Fact } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';
import type { AnsweredRemark, ViewOf } from '../view.ts';

/** An organisation's own remarks, each with what was answered, why, and the instruction it led to. */
export const remarksAnswered: Letter<ViewOf<'REMARKS_ANSWERED'>> = {
  subject: (language, { act }) => textsIn(language)('mail.subject.REMARKS_ANSWERED', { act: actName(language, act) }),
  body: (language, { act, remarks, link }) => {
    const t = textsIn(language);
    const lead = t('mail.lead.REMARKS_ANSWERED');
    return (
      <Frame language={language} act={act} lead={lead} link={link} opens="REMARKS">
        {remarks.map((remark, index) => (
          <Answered key={index} language={language} remark={remark} number={index + 1} />
        ))}
      </Frame>
    );
  },
};

interface Props {
  readonly language: Language;
  readonly remark: AnsweredRemark;
  readonly number: number;
}

function Answered({ language, remark, number }: Props): VNode {
  const t = textsIn(language);
  const { text, provision, outcome, why, instruction } = remark;
  return (
    <>
      <h2 style={STYLES.heading2}>{t('remark.numbered', { number })}</h2>
      <Fact label={t('remark.label.provision')}>
        {provision === undefined ? capitalised(t('remark.whole')) : placeName(language, provision)}
      </Fact>
      <Fact label={t('remark.label.text')}>
        <span style={STYLES.redline}>{text}</span>
      </Fact>
      <Fact label={t('remark.label.outcome')}>
        <strong>{capitalised(t(`remarkAnswer.${outcome}`))}</strong>
      </Fact>
      <Fact label={t('remark.label.why')}>
        <span style={STYLES.redline}>{why}</span>
      </Fact>
      {instruction !== undefined && (
        <Fact label={t('remark.label.instruction')}>{instructionName(language, instruction)}</Fact>
      )}
    </>
  );
}
