import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { ActedChange } from './redline-entries.ts';
import { InLanguage, titleIn } from './twin-text.tsx';

interface Props {
  readonly language: Language;
  readonly change: ActedChange;
  readonly href: string;
}

/** Which acts changed a row, and why. */
export function ChangeOrigin({ language, change, href }: Props): VNode {
  return (
    <>
      {change.acts
        .flatMap(({ motives }) => motives)
        .map((motive, index) => (
          <p key={index} class="govuk-body-s govuk-!-margin-bottom-1">
            {textsIn(language)('changes.motive')} : <InLanguage page={language} {...titleIn(language, motive)} />
          </p>
        ))}
      <OriginLink language={language} change={change} href={href} />
    </>
  );
}

/** The way to where a changed text comes from. */
export function OriginLink({ language, change, href }: Props): VNode {
  const t = textsIn(language);
  const { acts } = change;
  return (
    <p class="govuk-body-s app-no-print">
      <a class="govuk-link" href={href}>
        {acts.length === 0
          ? t('contracts.changes.history')
          : t('contracts.reading.changedBy', { count: acts.length, acts: acts.map((act) => String(act.actNumber)) })}
        <span class="govuk-visually-hidden"> ({citation(language, change)})</span>
      </a>
    </p>
  );
}
