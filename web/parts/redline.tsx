import type { VNode } from 'preact';
import type { CellChange, ProvisionChange } from '../../domain/contract/redline.ts';
import type { Language, Twins } from '../../domain/language.ts';
import { cellName, cellRedline } from '../../locales/cells.ts';
import { textsIn } from '../../locales/texts.ts';
import { Details } from '../components/details.tsx';
import { otherLanguage } from '../layout/other-language.ts';
import { ChangeHead } from './change-head.tsx';
import { Signed } from './signed.tsx';

/** Why provisions change: the motives of the instructions on each, by its id. */
export type Motives = Readonly<Record<string, readonly Twins[]>>;

interface Shown {
  /** The reader's. */
  readonly language: Language;
  readonly motives?: Motives | undefined;
  /** Where the other language stands: behind a word, or beside the reader's own where both are to be compared. */
  readonly twins?: 'ON_REQUEST' | 'BESIDE' | undefined;
}

/** What becomes of each provision and why, under a heading of its own. */
export function Changes({ changes, ...shown }: Shown & { readonly changes: readonly ProvisionChange[] }): VNode {
  const t = textsIn(shown.language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('mail.changes.heading')}</h2>
      <p class="govuk-body-s">{t('mail.changes.legend')}</p>
      {changes.map((change) => (
        <ChangedProvision key={change.provisionId} change={change} {...shown} />
      ))}
    </section>
  );
}

/** One provision: where it stands, what becomes of its text and its cells, and why; its heading is of the third rank. */
export function ChangedProvision({ change, language, motives, twins }: Shown & { readonly change: ProvisionChange }) {
  const t = textsIn(language);
  const { provisionId } = change;
  const other = otherLanguage(language);
  const reasons = motives?.[provisionId] ?? [];
  const version = { change, motives: reasons };
  return (
    <div class="app-provision">
      <ChangeHead language={language} change={change} />
      {change.cells.map((cell) => (
        <CellLine key={cellName(language, cell)} language={language} cell={cell} />
      ))}
      {twins === 'BESIDE' ? (
        <div class="app-twins">
          <Version language={language} named {...version} />
          <Version language={other} named {...version} />
        </div>
      ) : (
        <Version language={language} {...version} />
      )}
      {twins !== 'BESIDE' && hasVersion(version, other) && (
        <Details summaryText={t('changes.twin')}>
          <Version language={other} {...version} />
        </Details>
      )}
    </div>
  );
}

interface VersionProps {
  readonly change: ProvisionChange;
  readonly motives: readonly Twins[];
}

const hasVersion = ({ change, motives }: VersionProps, language: Language): boolean =>
  change.text[language] !== undefined || motives.some((motive) => motive[language] !== undefined);

/** One language version of a provision, in that language's own words. */
function Version({ language, change, motives, named }: VersionProps & { language: Language; named?: boolean }): VNode {
  const t = textsIn(language);
  const text = change.text[language];
  return (
    <div lang={language}>
      {named === true && <h4 class="govuk-heading-s">{t('changes.own')}</h4>}
      {text === undefined ? (
        <p class="govuk-body">{t('mail.changes.missing')}</p>
      ) : (
        <p class="govuk-body app-redline">
          <Signed language={language} redline={text} />
        </p>
      )}
      {motives.map((motive, index) => (
        <p key={index} class="govuk-body">
          <strong>{t('changes.motive')}</strong> <br />
          {motive[language] ?? t('changes.noMotive')}
        </p>
      ))}
    </div>
  );
}

/** A cell that has another value. */
export const CellLine = ({ language, cell }: { readonly language: Language; readonly cell: CellChange }): VNode => (
  <p class="govuk-body app-redline">
    <strong>{cellName(language, cell)}</strong> <Signed language={language} redline={cellRedline(language, cell)} />
  </p>
);
