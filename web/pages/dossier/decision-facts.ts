import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { EntryIntoForceClause } from '../../../domain/contract/instruction.ts';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';

/** A label and what it says. */
export type Fact = readonly [label: string, text: string];

/** What a decision says beside its outcome: its reason, its dates, its proofs. */
export function decisionFacts(language: Language, decision: TaskDecision): readonly Fact[] {
  const t = textsIn(language);
  const reason = 'reason' in decision ? [[t('decided.fact.reason'), decision.reason] as const] : [];
  const remark =
    'remark' in decision && decision.remark !== undefined ? [[t('decided.fact.remark'), decision.remark] as const] : [];
  return [...ownFacts(t, language, decision), ...reason, ...remark];
}

/** When the act takes effect, as its clause says. */
export function clauseText(language: Language, clause: EntryIntoForceClause): string {
  const t = textsIn(language);
  return clause.kind === 'DATE' ? t('dossier.lead.inForceOn', { on: clause.on }) : t('dossier.lead.lastSignature');
}

function ownFacts(t: Texts, language: Language, decision: TaskDecision): readonly Fact[] {
  switch (decision.kind) {
    case 'DRAFT':
      return [[t('decided.fact.language'), t(`language.${decision.language}`)]];
    case 'RECORD_PROTOCOL': {
      const { number, date } = decision;
      return [[t('decided.fact.protocol'), t('decided.fact.protocolOf', { number, date })]];
    }
    case 'GIVE_VISA':
      if (decision.outcome === 'CHANGE_ENTRY_INTO_FORCE') {
        return [[t('decided.fact.clause'), clauseText(language, decision.clause)]];
      }
      return decision.outcome === 'RETURN' ? [[t('decided.fact.to'), t(`phase.${decision.to}`)]] : [];
    case 'SIGN':
      return decision.outcome === 'RETURN'
        ? [[t('decided.fact.to'), t(`phase.${decision.to}`)]]
        : signatureFacts(t, language, decision);
    case 'PUBLISH':
      return publicationFacts(t, language, decision);
    case 'TRANSMIT':
      return [
        [t('decided.fact.transmitted'), longDate(language, decision.on)],
        [t('decided.fact.means'), decision.means],
      ];
    default:
      return [];
  }
}

type Signature = Extract<TaskDecision, { kind: 'SIGN'; outcome: 'SIGN' }>;

function signatureFacts(t: Texts, language: Language, signature: Signature): readonly Fact[] {
  const { on, evidence, alsoInTheNameOf, caretakerStatement } = signature;
  return [
    [t('decided.fact.signedOn'), longDate(language, on)],
    ...(['fr', 'nl'] as const).map((each): Fact => {
      const { kind: how, attestedBy } = evidence[each];
      const kind = t(`evidence.${how}`);
      const proof = attestedBy === undefined ? kind : t('decided.fact.attested', { kind, by: attestedBy });
      return [t('decided.fact.evidence', { language: each }), proof];
    }),
    ...(alsoInTheNameOf === undefined ? [] : [[t('decided.fact.alsoFor'), alsoInTheNameOf] as const]),
    ...(caretakerStatement === undefined ? [] : [[t('decided.fact.caretaker'), caretakerStatement] as const]),
  ];
}

type Publication = Extract<TaskDecision, { kind: 'PUBLISH' }>;

function publicationFacts(t: Texts, language: Language, { versions, bosaCopyOn }: Publication): readonly Fact[] {
  return [
    ...(['fr', 'nl'] as const).map((each): Fact => [
      t('decided.fact.published', { language: each }),
      t('decided.fact.publishedAt', { ...versions[each] }),
    ]),
    ...(bosaCopyOn === undefined ? [] : [[t('decided.fact.bosa'), longDate(language, bosaCopyOn)] as const]),
  ];
}
