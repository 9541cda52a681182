import type { VNode } from 'preact';
import type { EntryIntoForceClause } from '../../domain/contract/instruction.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Conflicts, type ConflictShown } from './conflicts.tsx';
import { TwinDifferences, type DifferenceShown } from './twin-differences.tsx';
import { Changes, type Motives } from './redline.tsx';
import { WordLink } from './word-link.tsx';

/** The text before a reader. */
export interface TextShown {
  readonly amendmentId: string;
  readonly changes: readonly ProvisionChange[];
  readonly motives: Motives;
  readonly clause?: EntryIntoForceClause | undefined;
  /** Whether it is a draft, which may still be empty. */
  readonly isDraft: boolean;
  /** Whether only what changed since the reader last approved is shown. */
  readonly again: boolean;
  /** Whether its two languages are to be compared. */
  readonly bothLanguages: boolean;
  /** What its drafter has to settle with an act in force. */
  readonly conflicts?: readonly ConflictShown[] | undefined;
  /** Where its two languages say different things, where they are to be compared. */
  readonly differences?: readonly DifferenceShown[] | undefined;
  /** Whether the reader may propose changes from a word processor. */
  readonly proposes: boolean;
}

/** What a text changes in the contract, why, and from when. */
export function TextBefore({ language, text }: { readonly language: Language; readonly text: TextShown }): VNode {
  const t = textsIn(language);
  const { changes, motives, clause, isDraft, again, bothLanguages } = text;
  if (changes.length === 0) return <>{isDraft && <p class="govuk-body">{t('taskPage.noChange')}</p>}</>;
  return (
    <>
      <Conflicts language={language} conflicts={text.conflicts ?? []} />
      {again && <p class="govuk-inset-text">{t('taskPage.again')}</p>}
      <Changes
        language={language}
        changes={changes}
        motives={motives}
        twins={bothLanguages ? 'BESIDE' : 'ON_REQUEST'}
      />
      {text.proposes && <WordLink language={language} amendmentId={text.amendmentId} />}
      {text.differences !== undefined && (
        <TwinDifferences language={language} amendmentId={text.amendmentId} differences={text.differences} />
      )}
      {clause !== undefined && (
        <p class="govuk-body">
          <strong>{t('changes.entryIntoForce')}</strong> {clauseText(language, clause)}
        </p>
      )}
    </>
  );
}

function clauseText(language: Language, clause: EntryIntoForceClause): string {
  const t = textsIn(language);
  return clause.kind === 'DATE' ? t('changes.clause.DATE', { on: clause.on }) : t('changes.clause.LAST_SIGNATURE');
}
