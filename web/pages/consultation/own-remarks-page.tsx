import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { InsetText } from '../../components/inset-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { RemarkAnswerView, type AnswerShown } from '../../parts/remark-answer.tsx';

/** A remark of the reader's organisation. */
export interface OwnRemark {
  readonly id: string;
  readonly provision: string;
  readonly text: string;
  readonly answer?: AnswerShown | undefined;
}

interface OwnRemarksPageProps extends Frame {
  readonly title: string;
  readonly text: string;
  readonly remarks: readonly OwnRemark[];
}

/** To an organisation: that its answer was taken, and each of its remarks with what was answered. */
export function OwnRemarksPage(props: OwnRemarksPageProps): VNode {
  const { language, text, remarks } = props;
  const t = textsIn(language);
  return (
    <Page {...props}>
      <p class="govuk-body-l">{text}</p>
      {remarks.length > 0 && <h2 class="govuk-heading-m">{t('consultationPage.own.heading')}</h2>}
      {remarks.map(({ id, provision, text: said, answer }, index) => (
        <section key={id} class="app-entry app-remark" aria-labelledby={`own-${index}`}>
          <h3 class="govuk-heading-s" id={`own-${index}`}>
            {t('remark.numbered', { number: index + 1 })}
          </h3>
          <p class="govuk-body-s app-entry__who">{provision}</p>
          <InsetText classes="app-said">{said}</InsetText>
          {answer === undefined ? (
            <p class="govuk-body">{t('consultationPage.own.waiting')}</p>
          ) : (
            <RemarkAnswerView language={language} answer={answer} />
          )}
        </section>
      ))}
    </Page>
  );
}
