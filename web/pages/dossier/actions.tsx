import type { VNode } from 'preact';
import type { FileAction } from '../../../domain/amendment/rights.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';

/** What is done with a file as a whole on a page of its own; the other actions belong to a task. */
const PAGES = [
  ['PUT_MOTION', 'motion'],
  ['CLOSE_VOTE', 'closeVote'],
  ['SUSPEND_TERM', 'suspendTerm'],
  ['RESUME_TERM', 'resumeTerm'],
  ['LENGTHEN_TERM', 'lengthenTerm'],
  ['WITHDRAW', 'withdraw'],
  ['REPEAL_ACT', 'repeal'],
  ['ANNUL_ACT', 'annul'],
] as const satisfies readonly (readonly [FileAction, string])[];

const ADDRESS = {
  motion: 'motion',
  closeVote: 'close-vote',
  suspendTerm: 'terms/suspend',
  resumeTerm: 'terms/resume',
  lengthenTerm: 'terms/lengthen',
  withdraw: 'withdraw',
  repeal: 'repeal',
  annul: 'annulment',
} as const;

interface Props {
  readonly language: Language;
  readonly amendmentId: string;
  readonly allowed: readonly FileAction[];
}

/** The ways to what the reader may do with the file. */
export function Actions({ language, amendmentId, allowed }: Props): VNode | null {
  const t = textsIn(language);
  const offered = PAGES.filter(([action]) => allowed.includes(action));
  if (offered.length === 0) return null;
  return (
    <section class="app-no-print" aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        {t('dossier.actions.heading')}
      </h2>
      <div class="govuk-button-group">
        {offered.map(([action, name]) => (
          <Button key={action} href={`/amendments/${amendmentId}/${ADDRESS[name]}`} classes="govuk-button--secondary">
            {t(`dossier.actions.${name}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
