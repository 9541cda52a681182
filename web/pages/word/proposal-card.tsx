import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Proposed } from '../../../domain/contract/proposal.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { ChangedProvision } from '../../parts/redline.tsx';

/** A proposal with what it would make of its provision, or why it cannot. */
export interface ProposalShown {
  readonly no: number;
  readonly author?: string | undefined;
  readonly at?: Instant | undefined;
  readonly proposed: Proposed;
  /** Where it stands: `Partie 2, Article 3, Alinéa 1`. */
  readonly path?: string | undefined;
  /** What it would be in the draft. */
  readonly kind?: InstructionKind | undefined;
  readonly change?: ProvisionChange | undefined;
  readonly refusal?: string | undefined;
  readonly verdict?: 'accepted' | 'refused' | 'settled' | 'noted' | undefined;
}

interface CardProps {
  readonly language: Language;
  readonly shown: ProposalShown;
  readonly decides: boolean;
}

/** One proposal: who asks what, where and when, and the two answers to it. */
export function ProposalCard({ language, shown, decides }: CardProps): VNode {
  const t = textsIn(language);
  const { no, proposed, kind, verdict, path } = shown;
  const what =
    proposed.kind === 'REMARK' || proposed.kind === 'UNPLACED'
      ? t(`docx.proposals.kind.${proposed.kind}`)
      : kind && capitalised(t(`instruction.${kind}`));
  return (
    <li class="app-instruction">
      <p class="app-instruction__head">
        <strong>{t('docx.proposals.number', { number: no })}</strong>
        {what !== undefined && ` – ${what}`}{' '}
        {verdict !== undefined && <Tag classes="govuk-tag--grey">{t(`docx.proposals.${verdict}`)}</Tag>}
      </p>
      {path !== undefined && shown.change === undefined && <p class="govuk-caption-m">{path}</p>}
      <p class="govuk-body-s">{whoOf(language, shown)}</p>
      <Asked language={language} shown={shown} />
      {decides && verdict === undefined && <Answers language={language} shown={shown} />}
    </li>
  );
}

function whoOf(language: Language, { author, at }: ProposalShown): string {
  const t = textsIn(language);
  if (author === undefined) return t('docx.proposals.untracked');
  return at === undefined
    ? t('docx.proposals.by', { who: author })
    : t('docx.proposals.byAt', { who: author, at: longMoment(language, at) });
}

function Asked({ language, shown }: Omit<CardProps, 'decides'>): VNode | null {
  const t = textsIn(language);
  const { proposed, change, refusal } = shown;
  if (proposed.kind === 'REMARK') {
    return (
      <>
        {proposed.quoted !== '' && <p class="govuk-body-s">{t('docx.proposals.quoted', { words: proposed.quoted })}</p>}
        <p class="govuk-body app-said">{proposed.text}</p>
      </>
    );
  }
  if (proposed.kind === 'UNPLACED') {
    return (
      <>
        <p class="govuk-body">{t(`docx.proposals.reason.${proposed.reason}`)}</p>
        {proposed.removed !== '' && (
          <p class="govuk-body app-said">{t('docx.proposals.removed', { words: proposed.removed })}</p>
        )}
        {proposed.added !== '' && (
          <p class="govuk-body app-said">{t('docx.proposals.added', { words: proposed.added })}</p>
        )}
      </>
    );
  }
  if (change !== undefined) return <ChangedProvision language={language} change={change} twins="BESIDE" motives={{}} />;
  if (refusal === undefined) return null;
  return <WarningText iconFallbackText={t('routeAhead.warning')}>{refusal}</WarningText>;
}

function Answers({ language, shown: { no, proposed, change } }: Omit<CardProps, 'decides'>): VNode {
  const t = textsIn(language);
  const which = <span class="govuk-visually-hidden"> {t('docx.proposals.number', { number: no })}</span>;
  const isRemark = proposed.kind === 'REMARK';
  return (
    <p class="app-instruction__ways">
      {(isRemark || change !== undefined) && (
        <button type="submit" class="app-link-button" name="accept" value={String(no)}>
          {t(isRemark ? 'docx.proposals.note' : 'docx.proposals.accept')}
          {which}
        </button>
      )}
      <button type="submit" class="app-link-button" name="refuse" value={String(no)}>
        {t(proposed.kind === 'UNPLACED' ? 'docx.proposals.settle' : 'docx.proposals.refuse')}
        {which}
      </button>
    </p>
  );
}
