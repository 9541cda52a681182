import type { decisions as french } from '../fr/decisions.ts';
import type { Twin } from '../twin.ts';

export const decisions = {
  position: {
    FAVOURABLE: 'gunstig',
    UNFAVOURABLE: 'ongunstig',
    RESERVED: 'voorbehoud',
    NONE: 'geen standpunt',
  },
  vote: {
    FOR: 'voor',
    AGAINST: 'tegen',
    ABSTAIN: 'onthouding',
    INTEREST_DECLARED: 'belang gemeld, geen stem',
  },
  motion: {
    APPROVE: 'het bijvoegsel goedkeuren',
    RETURN: 'het dossier terugzenden',
    REJECT: 'het bijvoegsel verwerpen',
  },
  motionResult: { ADOPTED: 'aangenomen', NOT_ADOPTED: 'niet aangenomen' },
  tally:
    '{{for}} voor, {{against}} tegen, {{abstained}} onthouding(en), op {{members}} leden ({{excluded}} mochten niet stemmen)',
  answer: {
    LAUNCH: { LAUNCH: 'bijvoegsel opgestart', REFUSE: 'opstart geweigerd' },
    CHECK_TRANSLATION: { CONFIRM: 'vertaling bevestigd', SEND_BACK: 'vertaling teruggezonden' },
    CONFIRM_MATERIAL_ERROR: { CONFIRM: 'materiële vergissing bevestigd', DISPUTE: 'materiële vergissing betwist' },
    DECIDE_ENVELOPE: {
      ALLOW: 'wijziging van de enveloppe toegestaan',
      OBJECT: 'verzet tegen de wijziging van de enveloppe',
    },
    NEGOTIATE: { AGREE: 'akkoord', DISAGREE: 'niet akkoord' },
    GIVE_VISA: {
      GRANT: 'visum verleend',
      CHANGE_ENTRY_INTO_FORCE: 'andere datum van inwerkingtreding voorgesteld',
      RETURN: 'dossier teruggezonden',
    },
    SIGN: { SIGN: 'akte ondertekend', RETURN: 'dossier teruggezonden' },
  },
  done: {
    DRAFT: 'tekst ingediend',
    SETTLE_CONFLICT: 'conflict geregeld',
    TRANSLATE: 'vertaling ingediend',
    QUALIFY: 'dossier gekwalificeerd',
    RECORD_PROTOCOL: 'protocol geregistreerd',
    GIVE_FINANCE_OPINION: 'advies gegeven',
    CONVOKE_COCOBASE: 'oproeping verstuurd',
    GIVE_POSITION: 'standpunt meegedeeld',
    GIVE_AUTHORITY_POSITION: 'standpunt meegedeeld',
    RECORD_REASONED_OPINION: 'met redenen omkleed advies geregistreerd',
    GIVE_MINISTER_OPINION: 'advies gegeven',
    VOTE: 'stem uitgebracht',
    PUT_MOTION: 'motie voorgelegd',
    GIVE_STAKEHOLDER_OPINION: 'advies gegeven',
    ANSWER_REMARKS: 'antwoorden gegeven',
    NOTE_COCOBASE: 'kennisneming geregistreerd',
    PUBLISH: 'bekendmaking geregistreerd',
    TRANSMIT: 'toezending geregistreerd',
  },
  qualificationFigure: {
    budgetDelta: 'het budget, in hele euro per jaar',
    fteDelta: 'het personeel, in voltijdse equivalenten, tot op een tiende',
  },
  answerDetail: '{{answer}}: {{detail}}',
  remarkAnswer: {
    ACCEPTED: 'aanvaard',
    PARTLY: 'gedeeltelijk aanvaard',
    REFUSED: 'geweigerd',
  },
  evidence: {
    QUALIFIED_ELECTRONIC: 'gekwalificeerde elektronische handtekening',
    ATTESTED_SCAN: 'geattesteerde scan van het ondertekende origineel',
  },
} as const satisfies Twin<typeof french>;
