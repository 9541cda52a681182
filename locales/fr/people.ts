import type { Language } from '../../domain/language.ts';
import type { BodyKind, Capacity } from '../../domain/people/roles.ts';

export const people = {
  role: {
    PRESIDENT: 'président du comité de direction',
    COMMITTEE_MEMBER: 'membre du comité de direction',
    MANDATE_HOLDER: 'titulaire de mandat',
    CONTRACT_SECRETARY: 'secrétaire du contrat',
    TRANSLATOR: 'traducteur',
    CABINET_DIRECTOR: 'directeur de la cellule stratégique',
    CABINET_MEMBER: 'membre de la cellule stratégique',
    MINISTER: 'ministre de tutelle',
    MINISTER_CONSULTED: 'ministre consulté',
    COCOBASE_PRESIDENT: 'président du comité de concertation de base',
    COCOBASE_SECRETARY: 'secrétaire du comité de concertation de base',
    FINANCE_INSPECTION: 'Inspection des finances',
    AUDITOR: 'auditeur',
    ADMINISTRATOR: 'administrateur',
    UNION_ORGANISATION: 'organisation syndicale',
    STAKEHOLDER_ORGANISATION: 'partie prenante',
  } as const satisfies Record<Capacity, string>,
  body: {
    MANAGEMENT_COMMITTEE: 'comité de direction',
    COCOBASE: 'comité de concertation de base (COCOBASE)',
  } as const satisfies Record<BodyKind, string>,
  language: { fr: 'français', nl: 'néerlandais' } as const satisfies Record<Language, string>,
  procedure: 'procédure',
  doer: '{{name}}, {{capacity, role}}',
  onBehalfOf: 'au nom de {{organisation}}',
  decidedInMeeting: {
    by: 'décision prise à la réunion du {{on, date}} ({{series}})',
    byOne: 'décision prise par {{decider}} à la réunion du {{on, date}} ({{series}})',
  },
  /** Of those something waits for: one who is away. */
  awaited: { replaced: '{{name}} (en son absence : {{standIns, list}})' },
} as const;
