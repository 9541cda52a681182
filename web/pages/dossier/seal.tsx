import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';

/** Up to which event the file is anchored, and by which anchor. */
export interface Sealed {
  readonly seq: number;
  readonly number: number;
  readonly at: Instant;
}

interface Props {
  readonly language: Language;
  readonly amendmentId: string;
  readonly sealed: Sealed | undefined;
}

/** Whether the file's history is sealed, with the way to the proof. */
export function SealLine({ language, amendmentId, sealed }: Props): VNode {
  const t = textsIn(language);
  return (
    <p class="govuk-body-s" id="sealed">
      {sealed === undefined ? (
        t('sealed.notYet')
      ) : (
        <>
          {t('sealed.line', { ...sealed, at: longMoment(language, sealed.at) })}{' '}
          <a class="govuk-link app-no-print" href={`/api/v1/amendments/${amendmentId}/proof`}>
            {t('sealed.proof')}
          </a>
        </>
      )}
    </p>
  );
}
